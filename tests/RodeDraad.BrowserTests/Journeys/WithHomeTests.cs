using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Accessibility;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>
/// Noor leads a quarter of an hour on her phone: she lays a story on the table, sends her grandmother a link, reads what she
/// sees, and walks through the five parts. And a small group around the mentor's screen.
/// </summary>
public sealed class WithHomeTests(Browser browser)
{
    [Fact]
    public async Task Noor_LeadsOnHerPhone_WithGrandmotherByLink()
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var story = school.Experience(noor, "Ik hielp oma verhuizen en maakte een plan.", Audience.Home);
        var talk = school.WithHome(noor, mentor, school.Today.AddDays(1).ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc));
        await school.SaveAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);

        await phone.GoAsync(ConversationLinks.Index);
        await phone.Link(Dutch("Conversations.Prepare")).ClickAsync();
        await phone.Link(Dutch("ThreeWay.Choose")).First.ClickAsync();
        await phone.Page.Locator($"label:has([value='{story.Id}'])").ClickAsync();
        await phone.Button(Dutch("ThreeWay.Choose.Do")).ClickAsync();
        await phone.SeesAsync("Ik hielp oma verhuizen");
        await phone.Link(Dutch("ThreeWay.Invite")).ClickAsync();
        await phone.Page.Locator("[name='Form.Name']").FillAsync("Oma");
        await phone.Button(Dutch("ThreeWay.Invite.Make")).ClickAsync();
        await Expect(phone.Page.Locator("svg.qr")).ToBeVisibleAsync();
        await phone.FineAsync();
        var link = new Uri((await phone.Page.Locator("#link").TextContentAsync())!.Trim()).PathAndQuery;

        await using (var grandmother = await browser.OpenAsync(look: Look.Phone))
        {
            await grandmother.GoAsync(link);
            await grandmother.SeesAsync("Ik hielp oma verhuizen");
            await grandmother.FineAsync();
            await grandmother.Page.Locator("[name='Form.Sentence']").FillAsync("Jij wist precies welke doos waar moest.");
            await grandmother.Page.Keyboard.PressAsync("Tab");
            await grandmother.Page.Keyboard.PressAsync("Enter");
            await grandmother.SeesAsync(Dutch("ThreeWay.Guest.YouSaid"));
        }

        await phone.GoAsync(ThreeWayLinks.Table(talk.Id));
        await phone.SeesAsync("Jij wist precies welke doos waar moest.");
        await phone.Button(Dutch("ThreeWay.Sentence.Lay")).ClickAsync();
        await phone.Button(Dutch("Conversations.Start")).ClickAsync();
        await LeadAsync(phone);
        await phone.Button(Dutch("Conversations.Confirm.Yes")).ClickAsync();
        await phone.SeesAsync(Dutch("ThreeWay.Record.Others", "Oma vraagt haar buurvrouw."));
        Assert.NotNull((await StoredAsync(school, talk.Id)).ConfirmedAt);

        await using var late = await browser.OpenAsync(look: Look.Phone);
        await late.GoAsync(link);
        await late.SeesAsync(Dutch("ThreeWay.Gone"));
    }

    [Fact]
    public async Task Mentor_HearsAGroup_AndEachGetsTheOwnRecord()
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var mentor = school.Mentor(group);
        var learners = new[] { "Aya", "Bas", "Cem" }.Select(n => school.Learner(n, group)).ToArray();
        var talk = school.SmallGroup(mentor, school.Today.AddDays(1).ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc), learners);
        await school.SaveAsync();
        await using var desk = await browser.OpenAsync(mentor);

        await desk.GoAsync(GroupTalkLinks.Show(talk.Id));
        await desk.FineAsync();
        await desk.Button(Dutch("Conversations.Start")).ClickAsync();
        await desk.Page.Locator("[name='Form.SmallStory']").FillAsync("Ik bleef staan.");
        await Expect(desk.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Saved"));
        await desk.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await desk.Page.Locator("[name='Form.CoreWord']").FillAsync("blijven");
        await desk.FineAsync();
        await desk.Page.Locator(".turn", new() { HasText = "Bas" }).ClickAsync();
        await Expect(desk.Page.Locator(".turn[aria-current]")).ToContainTextAsync("Bas");
        // The group stays in its phase; the words of the one before are not in the form.
        await Expect(desk.Page.Locator("[name='Form.CoreWord']")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("[name='Form.CoreWord']")).ToHaveValueAsync("");
        await desk.Page.Locator("[name='Form.CoreWord']").FillAsync("helpen");
        await desk.Button(Dutch("Talk.Done")).ClickAsync();
        await desk.Page.Locator(".next form button").First.ClickAsync();
        await desk.SeesAsync(Dutch("GroupTalks.Offered"));
        await desk.FineAsync();

        var records = await browser.App.InSchoolAsync(school.Id, db => db.ConversationRecords.OrderBy(r => r.Learner!.GivenName).AsNoTracking().ToListAsync());
        Assert.Equal(["blijven", "helpen", null], records.Select(r => r.CoreWord));
        Assert.Equal([true, true, false], records.Select(r => r.OfferedAt is not null));
    }

    private static async Task LeadAsync(Window phone)
    {
        await Expect(phone.Page.Locator(".agenda-way [aria-current]")).ToContainTextAsync("Welkom");
        await phone.FineAsync();
        await phone.Page.Locator("section:not([hidden]) .btn.main").ClickAsync();
        await phone.Page.Locator("[name='Form.SmallStory']").FillAsync("Ik tekende wie welke doos pakte.");
        await Expect(phone.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Saved"));
        await phone.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(phone.Page.Locator("section:not([hidden]) blockquote")).ToContainTextAsync("Jij wist precies welke doos waar moest.");
        await phone.Page.Locator("[name='Form.Meaning']").FillAsync("Oma zag dat ik rustig bleef.");
        await phone.Page.Locator("section:not([hidden]) .btn.main").ClickAsync();
        await phone.Page.Locator(".agenda-way button").Nth(4).ClickAsync();
        await phone.Page.Locator("[name='Form.Step']").FillAsync("Het schoolfeest mee plannen");
        await phone.Page.Locator("[name='Form.Others']").FillAsync("Oma vraagt haar buurvrouw.");
        await phone.FineAsync();
        await phone.Button(Dutch("ThreeWay.Done")).ClickAsync();
        await Expect(phone.Page.Locator("[name='Form.SmallStory']")).ToHaveValueAsync("Ik tekende wie welke doos pakte.");
    }

    private Task<ConversationRecord> StoredAsync(GivenSchool school, Guid id) =>
        browser.App.InSchoolAsync(school.Id, db => db.ConversationRecords.AsNoTracking().SingleAsync(r => r.Id == id));
}
