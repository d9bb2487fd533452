using RodeDraad.BrowserTests.Accessibility;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>Noor asks her trainer what he saw. He answers once, without an account; she reads it first and lets her mentor read it.</summary>
public sealed class FeedbackTests(Browser browser)
{
    private const string Saw = "Ze legde de sprong drie keer uit, elke keer anders.";

    [Fact]
    public async Task Noor_AsksHerTrainer_WhoAnswersOnce_AndSheDecidesWhoReadsIt()
    {
        var given = GivenSchool.In(browser.App, "Navraagschool");
        var group = given.Group();
        var (noor, mentor) = (given.Learner("Noor", group), given.Mentor(group));
        await given.SaveAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.GoAsync(FeedbackLinks.Index);
        await phone.FineAsync();

        await phone.Link(Dutch("Feedback.New")).ClickAsync();
        await phone.Page.Locator($"label:has([name='Form.About'][value='{FeedbackAbout.Quality}'])").ClickAsync();
        await phone.Field(Dutch("Feedback.Subject")).FillAsync("uitleggen aan kleine kinderen");
        await phone.Page.Locator($"label:has([name='Form.Giver'][value='{GiverKind.Host}'])").ClickAsync();
        await phone.Field(Dutch("Feedback.GiverName")).FillAsync("Ravi");
        await phone.Button(Dutch("Feedback.Make")).ClickAsync();
        await phone.FineAsync();
        var message = await phone.Page.Locator("#bericht").InputValueAsync();
        var link = new Uri(message.Split(' ')[^1]).AbsolutePath;

        await AnswerAsync(link);
        await using (var late = await browser.OpenAsync(look: new Look()))
        {
            Assert.Equal(404, await late.GoAsync(link));
            await late.SeesAsync(Dutch("Feedback.Closed"));
            await late.FineAsync();
        }

        await using var desk = await browser.OpenAsync(mentor, new Look());
        await desk.GoAsync(FeedbackLinks.Guided(noor.Id));
        await Expect(desk.Page.Locator("main")).Not.ToContainTextAsync(Saw);
        await phone.GoAsync(AccountLinks.Home);
        await phone.SeesAsync(Dutch("Feedback.Start.Learner", "Ravi"));
        await phone.Link(Dutch("Referrals.Start.Read")).ClickAsync();
        await phone.SeesAsync(Saw);
        await phone.FineAsync();
        await phone.Page.Locator($"button[name='audience'][value='{Audience.Mentor}']").ClickAsync();
        await phone.SeesAsync(Dutch("Feedback.SharedWith.Mentor"));
        await desk.GoAsync(FeedbackLinks.Guided(noor.Id));
        await desk.SeesAsync(Saw);
        await desk.FineAsync();
    }

    private async Task AnswerAsync(string link)
    {
        await using var trainer = await browser.OpenAsync(look: Look.Phone);
        await trainer.GoAsync(link);
        await trainer.SeesAsync("uitleggen aan kleine kinderen");
        await trainer.FineAsync();
        await trainer.Button(Dutch("Feedback.Give.Do")).ClickAsync();
        await trainer.SeesAsync(Dutch("Feedback.WordsAreNeeded"));
        await trainer.FineAsync();
        await trainer.Field(Dutch("Feedback.Give.Saw.Quality")).FillAsync(Saw);
        await trainer.Button(Dutch("Feedback.Give.Do")).ClickAsync();
        await trainer.SeesAsync(Dutch("Feedback.Thanks"));
        await trainer.FineAsync();
    }
}
