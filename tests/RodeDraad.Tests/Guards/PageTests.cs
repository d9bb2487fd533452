using System.Net;
using AngleSharp.Dom;
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

    [Fact]
    public async Task Page_NeedsFewStatements() => await EachAsync("More than 8 SQL statements:", (route, page) =>
        page.Statements.Count > (Heavier.TryGetValue(route.Pattern, out var heavier) ? heavier.Most : MostStatements) ? [$"{page.Statements.Count}:\n  {string.Join("\n  ", page.Statements.Select(s => s.ReplaceLineEndings(" ")))}"] : []);

    [Fact]
    public async Task Page_HasOneHeadingATitleAndALanguage() => await EachAsync("Without one h1, a title and a language:", (_, page) =>
    {
        var wrong = new List<string>();
        if (page.Document.QuerySelectorAll("h1").Length != 1) wrong.Add($"{page.Document.QuerySelectorAll("h1").Length} h1");
        if (string.IsNullOrWhiteSpace(page.Document.Title?.Replace("· Rode Draad", ""))) wrong.Add("no title");
        if (page.Document.DocumentElement.GetAttribute("lang") is not "nl") wrong.Add("no language");
        if (page.Document.QuerySelector("main") is null) wrong.Add("no main");
        return wrong;
    });

    [Fact]
    public async Task Page_HasNoInlineStyleScriptOrHandler_AndNamesNoOtherHost() => await EachAsync("Against the content security policy:", (_, page) =>
    {
        var wrong = new List<string>();
        foreach (var element in page.Document.All)
        {
            if (element.HasAttribute("style") || element.LocalName == "style") wrong.Add($"style: {element.LocalName}.{element.ClassName}");
            if (element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))) wrong.Add("handler: " + element.LocalName);
            if (element is { LocalName: "script" } && element.GetAttribute("src") is null) wrong.Add("inline script");
            foreach (var name in new[] { "src", "href", "action", "data-src", "srcset" })
                if (element.GetAttribute(name) is { } address && (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal)))
                    wrong.Add(address);
        }
        return wrong;
    });

    [Fact]
    public async Task Page_IsNotKeptAndNotFramed() => await EachAsync("Headers are missing:", (_, page) =>
    {
        var wrong = new List<string>();
        if (page.Headers.GetValueOrDefault("Cache-Control")?.Contains("no-store") != true) wrong.Add("Cache-Control");
        var policy = page.Headers.GetValueOrDefault("Content-Security-Policy") ?? "";
        if (!policy.Contains("default-src 'none'") || !policy.Contains("frame-ancestors 'none'") || policy.Contains("unsafe")) wrong.Add(policy);
        return wrong;
    });

    [Fact]
    public async Task Links_OfEveryPage_LeadToAPageForThatReader()
    {
        var wrong = new List<string>();
        foreach (var who in People())
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
        foreach (var who in People())
        {
            using var visitor = await sample.App.SignInAsync(who);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/bestaat-niet")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/dossier/geen-nummer")).Status);
        }
    }

    private IEnumerable<Someone> People() => sample.Here.Cast.Values.Append(sample.Here.Sem).Append(sample.Board);

    /// <summary>Every page that somebody can open: plain addresses, and those that carry an identifier with rows of the sample.</summary>
    private async Task EachAsync(string advice, Func<PageRoute, Page, IEnumerable<string>> wrongs)
    {
        var wrong = new List<string>();
        var here = sample.Here;
        Guid[] rows = [here.Shared.Id, here.Home.Id, here.Step.Id, here.Noor.Id, here.Group.Id, here.Answer.Id, here.Mentor.Id, here.Roster.Id, here.Sheet.Id, here.Picture.Id, here.Thread.Id, here.Planned.Id, here.Running.Id, here.WithHome.Id, here.Leading.Id, here.Invitation.Id, here.Invited.Id, here.GroupTalk.Id, here.GroupRunning.Id, here.Held.Id, here.Round.Id, here.Havo.Id];
        foreach (var who in People())
        {
            using var visitor = await sample.App.SignInAsync(who);
            foreach (var route in PageRoute.Of(sample.App).Where(r => r.Page is not null && !r.Pattern.StartsWith("/probleem", StringComparison.Ordinal)))
                foreach (var address in Addresses(route, rows, here.Noor.Id))
                {
                    var page = await visitor.GetAsync(address);
                    if (page.Status == HttpStatusCode.OK && page.IsHtml) wrong.AddRange(wrongs(route, page).Select(w => $"{who} {address}: {w}"));
                }
        }
        Guard.None(wrong, advice);
    }

    private static IEnumerable<string> Addresses(PageRoute route, Guid[] rows, Guid learner) => route.Identifiers.Count == 0
        ? [route.At(new Dictionary<string, Guid>())]
        : rows.Select(row => route.At(route.Identifiers.ToDictionary(i => i, i => i == "learnerId" ? learner : row)));
}
