using Microsoft.Playwright;
using RodeDraad.BrowserTests.Accessibility;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>On a phone Noor lays a story beside one of two years ago, finds her word for both and sees the thread run.</summary>
public sealed class ThreadTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Noor_LinksTwoStoriesIntoAThread_OnAPhone(bool hasScript)
    {
        var school = GivenSchool.In(browser.App);
        var noor = school.Learner("Noor", school.Group());
        school.Experience(noor, "Een hut van takken die droog bleef", on: school.Today.AddYears(-2));
        var now = school.Experience(noor, "Ik mocht zelf een bodemmonster nemen");
        await school.SaveAsync();

        await using var phone = await browser.OpenAsync(noor, Look.Phone with { HasScript = hasScript });
        await phone.GoAsync($"/dossier/{now.Id}");
        await phone.Link(Dutch("Threads.LooksLike")).ClickAsync();
        await phone.Link(Dutch("Threads.LayBeside")).ClickAsync();
        await Expect(phone.Page.Locator(".beside > article")).ToHaveCountAsync(2);
        Assert.False(await phone.ScrollsSidewaysAsync());
        await phone.Link(Dutch("Threads.BelongTogether")).ClickAsync();
        await phone.Page.Locator("[name='Form.Word']").FillAsync("zelf doen");
        await phone.Page.Locator("[name='Form.BiggerStory']").FillAsync("Als ik zelf mag beginnen vergeet ik de tijd.");
        await phone.Button(Dutch("Threads.New.Save")).ClickAsync();
        await phone.SeesAsync("Als ik zelf mag beginnen vergeet ik de tijd.");

        await phone.GoAsync("/dossier/draden");
        await Expect(phone.Page.Locator("svg.tall")).ToBeVisibleAsync();
        await Expect(phone.Page.Locator("svg.flat")).ToBeHiddenAsync();
        Assert.False(await phone.ScrollsSidewaysAsync());
        await phone.Page.Locator("svg.tall .knot text").First.ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(Addresses.Experience());
        await Expect(phone.Link("zelf doen")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Picture_WithManyStories_HasNoViolations_AndFitsEveryWindow()
    {
        var school = GivenSchool.In(browser.App);
        var noor = school.Learner("Noor", school.Group());
        var stories = Enumerable.Range(0, 150).Select(i => school.Experience(noor, $"Verhaal {i} van iets dat ik meemaakte", on: school.Today.AddDays(-6 * i))).ToList();
        for (var t = 0; t < 6; t++) school.Thread(noor, $"woord nummer {t}", "Iets", Audience.OnlyMe, [.. stories.Where((_, i) => i % (t + 3) == 0)]);
        await school.SaveAsync();

        foreach (var look in new[] { Look.Phone, new Look(320, 640), new Look(), new Look(1280, 900) { IsDark = true } })
        {
            await using var window = await browser.OpenAsync(noor, look);
            await window.GoAsync("/dossier/draden");
            await window.FineAsync();
        }
    }
}
