using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Web.Access;

namespace RodeDraad.Testing.Hosting;

/// <summary>An address of the application as its own routing knows it.</summary>
/// <param name="Pattern">"/dossier/{id:guid}".</param>
/// <param name="Page">"/Dossier/Experiences/Show"; null for an endpoint that is no page.</param>
/// <param name="Open">Who may open it; null when it does not say.</param>
/// <param name="Route">The pattern with its parameters.</param>
public sealed record PageRoute(string Pattern, string? Page, OpenTo? Open, RoutePattern Route)
{
    /// <summary>Names of the parameters that carry an identifier.</summary>
    public IReadOnlyList<string> Identifiers =>
        [.. Route.Parameters.Where(p => p.ParameterPolicies.Any(c => c.Content is "guid")).Select(p => p.Name)];

    /// <summary>Whether a plain address without anything filled in reaches it.</summary>
    public bool IsPlain => Route.Parameters.Count == 0;

    /// <summary>Whether a link with a secret leads here; a wrong one counts as guessing.</summary>
    public bool HasSecret => Route.Parameters.Any(p => p.Name == "token");

    /// <summary>The address with identifiers filled in; other parameters get a value that exists.</summary>
    public string At(IReadOnlyDictionary<string, Guid> ids) => Route.Parameters.Aggregate(Pattern, (address, parameter) =>
        Regex(parameter.Name).Replace(address, ids.TryGetValue(parameter.Name, out var id) ? id.ToString() : Usual(parameter)));

    /// <summary>Whether an address leads here.</summary>
    public bool Leads(string address)
    {
        var path = address.Split('?', '#')[0].Trim('/').Split('/');
        var segments = Pattern.Trim('/').Split('/');
        return path.Length == segments.Length && segments.Zip(path).All(s => s.First == s.Second || (s.First.StartsWith('{') && Fits(s.First, s.Second)));
    }

    public override string ToString() => Pattern;

    /// <summary>Every endpoint of a running application.</summary>
    public static IReadOnlyList<PageRoute> Of(TestApp app) =>
    [
        .. app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => new PageRoute("/" + e.RoutePattern.RawText?.TrimStart('/'), e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath,
                e.Metadata.GetMetadata<OpenTo>(), e.RoutePattern))
            .DistinctBy(r => r.Pattern).OrderBy(r => r.Pattern, StringComparer.Ordinal),
    ];

    private static bool Fits(string segment, string value) =>
        segment.Contains(":guid") ? Guid.TryParse(value, out _) : !segment.Contains(":int") || int.TryParse(value, out _);

    private static string Usual(RoutePatternParameterPart parameter) => parameter.Name switch
    {
        "code" => "nl",
        "theme" => "goed-in",
        "status" => "404",
        "name" => "de-gieter",
        _ => parameter.ParameterPolicies.Any(c => c.Content is "int") ? "2" : "x",
    };

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, System.Text.RegularExpressions.Regex> Known = new();

    private static System.Text.RegularExpressions.Regex Regex(string name) => Known.GetOrAdd(name, static name =>
        new($@"\{{\*?{name}[^}}]*\}}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
}
