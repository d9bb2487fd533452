using System.Net;
using RodeDraad.Core.People;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Who may open what: every endpoint says so, docs/permissions.md says the same, and the running site does it.</summary>
public sealed class AccessTests(Sample sample)
{
    private const string Docs = "docs/permissions.md";

    /// <summary>Pages that answer 404 to everybody here, each with its reason.</summary>
    private static readonly Dictionary<string, string> Hidden = new()
    {
        ["/vormgeving"] = "The gallery shows itself in demo mode only.",
        ["/begin"] = "The first-run page exists only while nobody is there yet.",
        ["/account/agenda/adres"] = "It answers a post with an address that is shown once; a visit leads back to the choices.",
        ["/beheer/uitnodigingen/blad"] = "It answers a post with links that are shown once; a visit leads back to the list.",
        ["/opnieuw-versturen"] = "It answers a form that was sent before signing in, in place.",
        ["/probleem/{status:int}"] = "It answers with the status that it explains.",
    };

    [Fact]
    public void Endpoint_DeclaresWhoMayOpenIt() =>
        Guard.None(PageRoute.Of(sample.App).Where(r => r.Open is null).Select(r => r.Pattern), "Declare these in Pages/PageMap.cs (or with OpenTo metadata):");

    [Fact]
    public void Permissions_EqualTheEndpoints()
    {
        const string accept = "RODEDRAAD_ACCEPT";
        var table = Table();
        var docs = Repository.Read(Docs);
        var (begin, end) = ("<!-- pages -->\n", "<!-- /pages -->");
        var start = docs.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stands = docs[start..docs.IndexOf(end, StringComparison.Ordinal)];
        if (stands == table) return;

        if (Environment.GetEnvironmentVariable(accept) is "1")
            File.WriteAllText(Path.Combine(Repository.Root, Docs), docs[..start] + table + docs[docs.IndexOf(end, StringComparison.Ordinal)..]);
        Assert.Fail($"{Docs} no longer says who may open which page. Look at the change, then take it over with {accept}=1 ./test --fast Permissions. It should say:\n{table}");
    }

    [Fact]
    public async Task Page_OpensForItsRolesAndForNobodyElse()
    {
        var wrong = new List<string>();
        foreach (var (role, who) in sample.Here.Cast.Append(new(Role.Board, sample.Board)))
        {
            using var visitor = await sample.App.SignInAsync(who);
            foreach (var route in PlainPages())
            {
                var page = await visitor.GetAsync(route.Pattern);
                var admitted = route.Open!.IsPublic || route.Open.Roles.Contains(role);
                var right = admitted
                    ? page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect
                    : page.Status == HttpStatusCode.NotFound;
                if (!right) wrong.Add($"{role} at {page.Describe()}");
            }
        }
        Guard.None(wrong, "These answer wrongly:");
    }

    [Fact]
    public async Task Page_ThatCanBeShown_IsShownToSomebody()
    {
        var shown = new HashSet<string>();
        foreach (var who in sample.Here.Cast.Values.Append(sample.Board))
        {
            using var visitor = await sample.App.SignInAsync(who);
            foreach (var route in PlainPages())
                if ((await visitor.GetAsync(route.Pattern)).Status is HttpStatusCode.OK) shown.Add(route.Pattern);
        }
        using var stranger = sample.App.Visit();
        foreach (var route in PlainPages())
            if ((await stranger.GetAsync(route.Pattern)).Status is HttpStatusCode.OK) shown.Add(route.Pattern);

        var postOnly = PlainPages().Where(r => Views.IsPostOnly(r.Page!)).Select(r => r.Pattern);
        Guard.None(PlainPages().Select(r => r.Pattern).Except(shown).Except(Hidden.Keys).Except(postOnly), "Nobody of the sample school can open these:");
    }

    [Fact]
    public async Task Page_NotSignedIn_LeadsToTheSignInPage()
    {
        using var visitor = sample.App.Visit();
        var wrong = new List<string>();
        foreach (var route in PageRoute.Of(sample.App).Where(r => !r.Open!.IsPublic))
        {
            var address = route.At(route.Identifiers.ToDictionary(i => i, _ => sample.Here.Shared.Id));
            var page = await visitor.GetAsync(address);
            var post = await visitor.PostAsync(address, []);
            foreach (var answer in new[] { page, post })
                if (answer.Location?.StartsWith("/inloggen", StringComparison.Ordinal) != true) wrong.Add(answer.Describe());
        }
        Guard.None(wrong, "These show something to somebody who is not signed in:");
    }

    [Fact]
    public async Task Session_ThatWasEnded_OpensNothing()
    {
        var who = sample.Here.Sem;
        using var visitor = await sample.App.SignInAsync(who);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/dossier")).Status);

        await visitor.SubmitOnceAsync(await visitor.OpenAsync("/"), "/uitloggen");

        Assert.StartsWith("/inloggen", (await visitor.GetAsync("/dossier")).Location, StringComparison.Ordinal);
    }

    private IEnumerable<PageRoute> PlainPages() => PageRoute.Of(sample.App).Where(r => r.IsPlain && r.Page is not null);

    private string Table()
    {
        var roles = Enum.GetValues<Role>();
        var lines = PageRoute.Of(sample.App).Select(r =>
            $"| `{r.Pattern}` | {(r.Open!.IsPublic ? "x" : "")} | {string.Join(" | ", roles.Select(role => r.Open.IsPublic || r.Open.Roles.Contains(role) ? "x" : ""))} |");
        return $"| address | not signed in | {string.Join(" | ", roles)} |\n|---|{string.Concat(Enumerable.Repeat(":-:|", roles.Length + 1))}\n{string.Join('\n', lines)}\n";
    }
}
