using System.Net;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.People;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>
/// Every page of the page map, as each role that may see it: no violation of WCAG 2.2 A and AA, nothing wider than the
/// window (for learner and mentor also on the smallest phone), no request to another host (the window itself watches
/// that). In three parts, which are walked side by side.
/// </summary>
public abstract class EveryPageTests(Browser browser)
{
    private const string Visitor = "Visitor";
    private const string Newcomer = "Newcomer";

    protected static string[] Learners { get; } = [Visitor, Newcomer, nameof(Role.Learner), nameof(Role.Guardian)];
    protected static string[] Guides { get; } = [nameof(Role.Teacher), nameof(Role.Mentor), nameof(Role.Counsellor)];

    /// <summary>Who can do with the smallest phone.</summary>
    private static readonly string[] OnTheSmallestPhone = [nameof(Role.Learner), nameof(Role.Mentor)];

    protected async Task WalkAsync(string role)
    {
        var who = Find(role);
        var addresses = await AddressesAsync(browser.App, who, role);
        Assert.NotEmpty(addresses);

        await Task.WhenAll(
            CheckAsync(browser.App, who, addresses, Look.Phone with { Language = "nl" }),
            CheckAsync(browser.App, who, addresses, new Look { IsDark = true, Language = "en" }),
            OnTheSmallestPhone.Contains(role) ? CheckAsync(browser.App, who, addresses, new Look(320, 640), axe: false) : Task.CompletedTask);
    }

    protected async Task CheckAsync(TestApp app, Someone? who, IReadOnlyList<string> addresses, Look look, bool axe = true)
    {
        var wrong = new List<string>();
        await using var window = await browser.OpenAsync(app, who, look);
        if (axe) await Axe.AlwaysInAsync(window.Page);
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
        Visitor => null,
        Newcomer => browser.Here.Sem,
        nameof(Role.Board) => browser.Board,
        _ => browser.Here.Cast[Enum.Parse<Role>(role)],
    };

    /// <summary>Every address that answers with a page, with rows of the sample school where it needs one. What a secret opens is walked in the journeys.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync(TestApp app, Someone? who, string role)
    {
        var here = browser.Here;
        Guid[] rows = [here.Shared.Id, here.Home.Id, here.Step.Id, here.Noor.Id, here.Group.Id, here.Answer.Id, here.SaidToMentor.Id, here.Mentor.Id, here.Roster.Id, here.Havo.Id, here.Thread.Id, here.Planned.Id, here.Running.Id, here.WithHome.Id, here.Leading.Id, here.Invitation.Id, here.Invited.Id, here.GroupTalk.Id, here.GroupRunning.Id, here.Held.Id];
        using var visitor = who is null ? app.Visit() : await app.SignInAsync(who);
        var found = new List<string>();
        foreach (var route in PageRoute.Of(app).Where(r => r.Page is not null && !r.HasSecret && IsOpenTo(r, role)))
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

    /// <summary>Asking in vain at every closed page costs most of a minute; that they are closed is shown by the tests of access.</summary>
    private static bool IsOpenTo(PageRoute route, string role) =>
        route.Open!.IsPublic || (role != Visitor && route.Open.Roles.Contains(role == Newcomer ? Role.Learner : Enum.Parse<Role>(role)));

    /// <summary>What a learner looks for: words that are found and marked, nothing found, choices open, and choices of the threads.</summary>
    private static readonly string[] Narrowed =
    [
        $"{DossierLinks.Timeline}?zoek=oma", $"{DossierLinks.Timeline}?zoek=bestaatnergens", $"{DossierLinks.Timeline}?zoek=",
        $"{DossierLinks.Timeline}?soort=Open&thema=Network", $"{ThreadLinks.All}?jaar=2024", $"{ThreadLinks.SideBySide}?op=All",
    ];
}
