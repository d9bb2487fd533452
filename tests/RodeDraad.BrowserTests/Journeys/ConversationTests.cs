using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
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
/// J2: the mentor has six minutes, reads what Noor chose and picks two questions; they talk at one screen; the record is
/// ready when they stand up and Noor confirms it on her phone. And the same with a network that drops and a killed tab.
/// </summary>
public sealed class ConversationTests(Browser browser)
{
    private const string Moment = "De student liep weg en toen deed ik gewoon alles zelf. Ik vergat de tijd.";

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task NoorAndHerMentor_Talk_EachAtTheirOwnScreen_AndSheConfirmsOnHerPhone(int width)
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var story = school.Experience(noor, "Zaterdag in het lab mocht ik zelf een bodemmonster nemen.");
        var talk = school.Talk(noor, mentor, school.Today.ToDateTime(new TimeOnly(12, 10), DateTimeKind.Utc));
        await school.SaveAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await using var desk = await browser.OpenAsync(mentor, new Look(width));

        await phone.GoAsync(AccountLinks.Home);
        await phone.Link(Dutch("Conversations.Choose")).ClickAsync();
        await phone.Page.Locator($"label:has([value='{story.Id}'])").ClickAsync();
        await phone.Button(Dutch("Conversations.Choose.Do")).ClickAsync();
        await phone.SeesAsync("Zaterdag in het lab");
        Assert.False(await phone.ScrollsSidewaysAsync());

        await desk.GoAsync(AccountLinks.Home);
        await desk.Link(Dutch("Conversations.Prepare")).ClickAsync();
        await desk.SeesAsync("Zaterdag in het lab");
        foreach (var place in new[] { 0, 5 }) await desk.Page.Locator("label.choice:has([name='Picked'])").Nth(place).ClickAsync();
        Assert.False(await desk.ScrollsSidewaysAsync());
        await desk.Button(Dutch("Conversations.Start")).ClickAsync();
        await desk.Page.Locator("aside summary").GetByText(Dutch("Questions.Rules.Title")).ClickAsync();
        await desk.SeesAsync(Dutch("Questions.Rule.10"));
        Assert.False(await desk.ScrollsSidewaysAsync());
        await TalkAsync(desk);

        // Meanwhile, on her own phone: she sees that it runs, and reads nothing to confirm yet.
        await phone.GoAsync(ConversationLinks.Index);
        await phone.SeesAsync(Dutch("Conversations.First.Running"));
        await Expect(phone.Link(Dutch("Conversations.Confirm.Do"))).ToHaveCountAsync(0);

        await desk.Button(Dutch("Talk.Done")).ClickAsync();
        await desk.Button(Dutch("Conversations.Offer", "Noor")).ClickAsync();
        await desk.SeesAsync(Dutch("Conversations.Waits", "Noor"));

        await phone.GoAsync(AccountLinks.Home);
        await phone.Link(Dutch("Conversations.Confirm.Do")).ClickAsync();
        await Expect(phone.Page.Locator("[name='Form.SmallStory']")).ToHaveValueAsync(Moment);
        await phone.Page.Locator("[name='Form.CoreWord']").FillAsync("zelf uitzoeken");
        Assert.False(await phone.ScrollsSidewaysAsync());
        await phone.Button(Dutch("Conversations.Confirm.Yes")).ClickAsync();
        await phone.SeesAsync("zelf uitzoeken");
        await phone.GoAsync(DossierLinks.Experience(story.Id));
        await phone.SeesAsync("Amira bellen");

        await desk.GoAsync(ConversationLinks.Show(talk.Id));
        await desk.SeesAsync("zelf uitzoeken");
        Assert.NotNull((await StoredAsync(school, talk.Id)).ConfirmedAt);
    }

    [Fact]
    public async Task Done_PressedWhenEverythingWasSaved_LeavesAtTheFirstPress()
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var talk = school.Running(noor, mentor, school.Experience(noor, "Zaterdag in het lab.", Audience.Mentor));
        await school.SaveAsync();
        await using var desk = await browser.OpenAsync(mentor);
        await desk.GoAsync(ConversationLinks.Hold(talk.Id));
        await desk.Page.Locator("[name='Form.SmallStory']").FillAsync(Moment);
        // Leaving the field counts as a change too, so that the press itself must not be what leaves it.
        await desk.Page.Locator("[name='Form.SmallStory']").BlurAsync();
        await Expect(desk.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Saved"));

        // Nothing is under way any more, not even tidying up after the saving.
        await desk.Page.WaitForTimeoutAsync(1500);
        await desk.Button(Dutch("Talk.Done")).ClickAsync();

        await desk.Button(Dutch("Conversations.Offer", "Noor")).ClickAsync();
        await desk.SeesAsync(Dutch("Conversations.Waits", "Noor"));
        Assert.Equal(Moment, (await StoredAsync(school, talk.Id)).SmallStory);
    }

    [Fact]
    public async Task NetworkDrops_AndTheTabIsKilled_NothingIsLostAndNothingIsDouble()
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var talk = school.Running(noor, mentor, school.Experience(noor, "Zaterdag in het lab.", Audience.Mentor));
        await school.SaveAsync();
        await using var desk = await browser.OpenAsync(mentor);
        var context = desk.Page.Context;
        await desk.GoAsync(ConversationLinks.Hold(talk.Id));
        await desk.Page.Locator("[name='Form.SmallStory']").FillAsync("Voor de storing.");
        await Expect(desk.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Saved"));

        await context.SetOfflineAsync(true);
        await desk.Page.Locator("[name='Form.SmallStory']").FillAsync("Voor de storing. En tijdens.");
        await Expect(desk.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Offline"));
        await context.SetOfflineAsync(false);
        await Expect(desk.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Saved"));
        Assert.Equal("Voor de storing. En tijdens.", (await StoredAsync(school, talk.Id)).SmallStory);

        await context.SetOfflineAsync(true);
        await desk.Page.Locator("[name='Form.SmallStory']").FillAsync("Voor, tijdens en na.");
        await Expect(desk.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Offline"));
        await desk.Page.CloseAsync();
        await context.SetOfflineAsync(false);
        Assert.Equal("Voor de storing. En tijdens.", (await StoredAsync(school, talk.Id)).SmallStory);

        var again = await context.NewPageAsync();
        await again.GotoAsync(ConversationLinks.Hold(talk.Id));
        await Expect(again.Locator("[name='Form.SmallStory']")).ToHaveValueAsync("Voor, tijdens en na.");
        await Expect(again.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Saved"));
        Assert.Equal("Voor, tijdens en na.", (await StoredAsync(school, talk.Id)).SmallStory);
        Assert.Equal(1, await browser.App.InSchoolAsync(school.Id, db => db.ConversationRecords.CountAsync()));
    }

    private static async Task TalkAsync(Window desk)
    {
        await desk.Page.Locator("[name='Form.SmallStory']").FillAsync(Moment);
        await Expect(desk.Page.Locator("#saved")).ToHaveTextAsync(Dutch("Talk.Saved"));
        await desk.Button(Dutch("Talk.Phase.Reflect")).ClickAsync();
        await desk.Page.Locator("label:has([value='Motives'])").ClickAsync();
        await Expect(desk.Page.Locator("[data-about=Motives]")).ToBeVisibleAsync();
        await desk.Page.Locator("[name='Form.Meaning']").FillAsync("Als niemand meekijkt durf ik meer.");
        await desk.Page.Locator("[name='Form.CoreWord']").FillAsync("zelf doen");
        var before = await desk.Page.Locator(".asks:not([hidden]) .ask:not([hidden])").First.TextContentAsync();
        await desk.Page.Keyboard.PressAsync("Alt+q");
        await Expect(desk.Page.Locator(".asks:not([hidden]) .ask:not([hidden])").First).Not.ToHaveTextAsync(before!);
        await desk.Page.Locator("[name='Form.OwnQuestion']").FillAsync("Waarom deed je dat?");
        await Expect(desk.Page.Locator("#why")).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(desk.Page.Locator("[data-copy-of='Form.CoreWord']")).ToHaveTextAsync("zelf doen");
        await desk.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await desk.Page.Locator("[name='Form.Step']").FillAsync("Amira bellen");
        await desk.Page.Locator("label:has([name='Form.IsWarm'][value='true'])").ClickAsync();
    }

    private Task<ConversationRecord> StoredAsync(GivenSchool school, Guid id) =>
        browser.App.InSchoolAsync(school.Id, db => db.ConversationRecords.AsNoTracking().SingleAsync(r => r.Id == id));
}
