using System.Net;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>
/// Every page of the page map, as each role that may see it: no violation of WCAG 2.2 A and AA, nothing wider than the
/// window, no request to another host (the window itself watches that). In three parts, which are walked side by side.
/// </summary>
public abstract class EveryPageTests(Browser browser)
{
    protected static string[] Learners { get; } = ["Visitor", "Newcomer", nameof(Core.People.Role.Learner), nameof(Core.People.Role.Guardian)];
    protected static string[] Guides { get; } = [nameof(Core.People.Role.Teacher), nameof(Core.People.Role.Mentor), nameof(Core.People.Role.Counsellor)];

    protected async Task WalkAsync(string role)
    {
        var who = Find(role);
        var addresses = await AddressesAsync(browser.App, who, browser.Here);
        Assert.NotEmpty(addresses);

        await Task.WhenAll(
            CheckAsync(browser.App, who, addresses, Look.Phone with { Language = "nl" }),
            CheckAsync(browser.App, who, addresses, new Look { IsDark = true, Language = "en" }));
    }

    protected async Task SqueezeAsync(Someone who) =>
        await CheckAsync(browser.App, who, await AddressesAsync(browser.App, who, browser.Here), new Look(320, 640), axe: false);

    protected async Task CheckAsync(TestApp app, Someone? who, IReadOnlyList<string> addresses, Look look, bool axe = true)
    {
        var wrong = new List<string>();
        await using var window = await browser.OpenAsync(app, who, look);
        foreach (var address in addresses)
        {
            await window.GoAsync(address);
            if (axe) wrong.AddRange((await Axe.CheckAsync(window.Page)).Select(v => $"{address} at {look.Width}{(look.IsDark ? " dark" : "")}: {v}"));
            if (await window.ScrollsSidewaysAsync()) wrong.Add($"{address} scrolls sideways at {look.Width}");
        }
        Assert.Empty(wrong);
    }

    private Someone? Find(string role) => role switch
    {
        "Visitor" => null,
        "Newcomer" => browser.Here.Sem,
        nameof(Core.People.Role.Board) => browser.Board,
        _ => browser.Here.Cast[Enum.Parse<Core.People.Role>(role)],
    };

    /// <summary>Every address that answers with a page, with rows of the sample school where it needs one.</summary>
    private static async Task<IReadOnlyList<string>> AddressesAsync(TestApp app, Someone? who, SampleSchool here)
    {
        Guid[] rows = [here.Shared.Id, here.Home.Id, here.Step.Id, here.Noor.Id, here.Group.Id, here.Answer.Id, here.SaidToMentor.Id, here.Mentor.Id, here.Roster.Id, here.Havo.Id, here.Thread.Id, here.Planned.Id, here.Running.Id, here.WithHome.Id, here.Leading.Id, here.Invitation.Id, here.Invited.Id, here.GroupTalk.Id, here.GroupRunning.Id, here.Held.Id];
        using var visitor = who is null ? app.Visit() : await app.SignInAsync(who);
        var found = new List<string>();
        foreach (var route in PageRoute.Of(app).Where(r => r.Page is not null))
        {
            foreach (var row in route.Identifiers.Count == 0 ? [Guid.Empty] : rows)
            {
                var address = route.At(route.Identifiers.ToDictionary(i => i, i => i == "learnerId" ? here.Noor.Id : row));
                var page = await visitor.GetAsync(address);
                if (page.Status != HttpStatusCode.OK || !page.IsHtml) continue;
                found.Add(address);
                break;
            }
        }
        // What is not there is a page too.
        return [.. found, .. found.Contains(DossierLinks.Timeline) ? Narrowed : [], "/bestaat-niet"];
    }

    /// <summary>What a learner looks for: words that are found and marked, nothing found, choices open, and choices of the threads.</summary>
    private static readonly string[] Narrowed =
    [
        $"{DossierLinks.Timeline}?zoek=oma", $"{DossierLinks.Timeline}?zoek=bestaatnergens", $"{DossierLinks.Timeline}?zoek=",
        $"{DossierLinks.Timeline}?soort=Open&thema=Network", $"{ThreadLinks.All}?jaar=2024", $"{ThreadLinks.SideBySide}?op=All",
    ];
}
