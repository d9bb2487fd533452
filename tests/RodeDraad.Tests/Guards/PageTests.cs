using System.Net;
using AngleSharp.Dom;
using RodeDraad.Core.People;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>What holds for every page, as each role sees it.</summary>
public sealed class PageTests(Sample sample)
{
    private const int MostStatements = 8;

    /// <summary>Addresses that may ask more, how much, and why. None of these grows with the number of rows.</summary>
    private static readonly Dictionary<string, (int Most, string Why)> Heavier = new()
    {
        ["/beheer/import/{id:guid}"] = (12, "Compares a whole roster with the school: one statement per table."),
        ["/beheer/import/{id:guid}/veranderingen"] = (12, "The same comparison, as a table to take along."),
        ["/beheer/import/{id:guid}/verslag"] = (12, "The same comparison, as a report."),
    };

    /// <summary>What is looked at on every page; all of it in one walk.</summary>
    private static readonly Func<PageRoute, Page, IEnumerable<string>>[] Checks = [Statements, Frame, Policy, Headers];

    /// <summary>What the walk found, by the name of the check.</summary>
    private static ILookup<string, string>? _found;

    [Fact]
    public async Task Page_NeedsFewStatements() => Guard.None((await FoundAsync())[nameof(Statements)], "More than 8 SQL statements:");

    [Fact]
    public async Task Page_HasOneHeadingATitleAndALanguage() => Guard.None((await FoundAsync())[nameof(Frame)], "Without one h1, a title and a language:");

    [Fact]
    public async Task Page_HasNoInlineStyleScriptOrHandler_AndNamesNoOtherHost() => Guard.None((await FoundAsync())[nameof(Policy)], "Against the content security policy:");

    [Fact]
    public async Task Page_IsNotKeptAndNotFramed() => Guard.None((await FoundAsync())[nameof(Headers)], "Headers are missing:");

    private static IEnumerable<string> Statements(PageRoute route, Page page)
    {
        var most = Heavier.TryGetValue(route.Pattern, out var heavier) ? heavier.Most : MostStatements;
        if (page.Statements.Count > most) yield return $"{page.Statements.Count}:\n  {string.Join("\n  ", page.Statements.Select(s => s.ReplaceLineEndings(" ")))}";
    }

    private static IEnumerable<string> Frame(PageRoute route, Page page)
    {
        if (page.Document.QuerySelectorAll("h1").Length != 1) yield return $"{page.Document.QuerySelectorAll("h1").Length} h1";
        if (string.IsNullOrWhiteSpace(page.Document.Title?.Replace("· Rode Draad", ""))) yield return "no title";
        if (page.Document.DocumentElement.GetAttribute("lang") is not "nl") yield return "no language";
        if (page.Document.QuerySelector("main") is null) yield return "no main";
    }

    private static IEnumerable<string> Policy(PageRoute route, Page page)
    {
        foreach (var element in page.Document.All)
        {
            if (element.HasAttribute("style") || element.LocalName == "style") yield return $"style: {element.LocalName}.{element.ClassName}";
            if (element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))) yield return "handler: " + element.LocalName;
            if (element is { LocalName: "script" } && element.GetAttribute("src") is null) yield return "inline script";
            foreach (var name in new[] { "src", "href", "action", "data-src", "srcset" })
                if (element.GetAttribute(name) is { } address && (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal)))
                    yield return address;
        }
    }

    private static IEnumerable<string> Headers(PageRoute route, Page page)
    {
        if (page.Headers.GetValueOrDefault("Cache-Control")?.Contains("no-store") != true) yield return "Cache-Control";
        var policy = page.Headers.GetValueOrDefault("Content-Security-Policy") ?? "";
        if (!policy.Contains("default-src 'none'") || !policy.Contains("frame-ancestors 'none'") || policy.Contains("unsafe")) yield return policy;
    }

    [Fact]
    public async Task Links_OfEveryPage_LeadToAPageForThatReader()
    {
        var wrong = new List<string>();
        foreach (var (_, who) in People())
        {
            using var visitor = await sample.App.SignInAsync(who);
            var (seen, waiting) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));
            while (waiting.TryDequeue(out var address))
            {
                var page = await visitor.GetAsync(address);
                if (page.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect)) wrong.Add($"{who}: {page.Describe()}");
                if (page.Status != HttpStatusCode.OK || !page.IsHtml) continue;
                foreach (var next in page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                    // One of each kind of address is enough: links to the language page carry where one was.
                    if (!next.StartsWith("/taal/", StringComparison.Ordinal) && seen.Count < 80 && seen.Add(next)) waiting.Enqueue(next);
            }
        }
        Guard.None(wrong, "These links lead nowhere:");
    }

    [Fact]
    public async Task UnknownAddress_IsNotFound_ForEverybody()
    {
        foreach (var (_, who) in People())
        {
            using var visitor = await sample.App.SignInAsync(who);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/bestaat-niet")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/dossier/geen-nummer")).Status);
        }
    }

    private IEnumerable<(Role Role, Someone Who)> People() =>
        sample.Here.Cast.Select(c => (c.Key, c.Value)).Append((Role.Learner, sample.Here.Sem)).Append((Role.Board, sample.Board));

    /// <summary>
    /// Walks every page that somebody may open, once: plain addresses, and those that carry an identifier with rows of the
    /// sample. Who may not open an address is another test's (<see cref="AccessTests"/>).
    /// </summary>
    private async Task<ILookup<string, string>> FoundAsync()
    {
        if (_found is not null) return _found;
        var found = new List<(string Check, string Wrong)>();
        var (here, pages) = (sample.Here, 0);
        Guid[] rows = [here.Shared.Id, here.Home.Id, here.Step.Id, here.Noor.Id, here.Group.Id, here.Answer.Id, here.Mentor.Id, here.Roster.Id, here.Sheet.Id, here.Picture.Id, here.Thread.Id, here.Planned.Id, here.Running.Id, here.WithHome.Id, here.Leading.Id, here.Invitation.Id, here.Invited.Id, here.GroupTalk.Id, here.GroupRunning.Id, here.Held.Id, here.Round.Id, here.Havo.Id];
        var routes = PageRoute.Of(sample.App).Where(r => r.Page is not null && !r.Pattern.StartsWith("/probleem", StringComparison.Ordinal)).ToList();
        foreach (var (role, who) in People())
        {
            using var visitor = await sample.App.SignInAsync(who);
            foreach (var route in routes.Where(r => r.Open!.IsPublic || r.Open.Roles.Contains(role)))
                foreach (var address in Addresses(route, rows, here.Noor.Id))
                {
                    var page = await visitor.GetAsync(address);
                    if (page.Status != HttpStatusCode.OK || !page.IsHtml) continue;
                    pages++;
                    foreach (var check in Checks) found.AddRange(check(route, page).Select(w => (check.Method.Name, $"{who} {address}: {w}")));
                }
        }
        Assert.True(pages > routes.Count, "The walk opened too few pages.");
        return _found = found.ToLookup(f => f.Check, f => f.Wrong);
    }

    private static IEnumerable<string> Addresses(PageRoute route, Guid[] rows, Guid learner) => route.Identifiers.Count == 0
        ? [route.At(new Dictionary<string, Guid>())]
        : rows.Select(row => route.At(route.Identifiers.ToDictionary(i => i, i => i == "learnerId" ? learner : row)));
}
