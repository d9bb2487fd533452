using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>The first cycle with the keyboard alone: every step is reached with Tab, seen when it has focus, and done with Enter.</summary>
public sealed class KeyboardTests(Browser browser)
{
    private const int MostTabs = 60;

    [Fact]
    public async Task SignIn_Capture_Share_WithTheKeyboardAlone()
    {
        var school = GivenSchool.In(browser.App);
        var learner = school.Learner("Toets", school.Group());
        await school.SaveAsync();
        await using var window = await browser.OpenAsync();

        await window.GoAsync("/inloggen");
        await TypeAsync(window, "[name=email]", learner.Email);
        await TypeAsync(window, "[name=password]", GivenSchool.Password);
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("textarea[name='Form.Story']")).ToBeVisibleAsync();

        await TypeAsync(window, "textarea[name='Form.Story']", "Met alleen het toetsenbord geschreven.");
        await PressAsync(window, "main form.capture button");
        await Expect(window.Page).ToHaveURLAsync(Addresses.Experience());

        await PressAsync(window, "button[name='audience'][value='Mentor']");
        await Expect(window.Page.Locator("button[name='audience'][value='Mentor']")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task FirstTab_SkipsToTheContent()
    {
        await using var window = await browser.OpenAsync(browser.Here.Noor);
        await window.GoAsync("/dossier");

        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await window.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main", window.Page.Url, StringComparison.Ordinal);
    }

    private static async Task TypeAsync(Window window, string selector, string text)
    {
        await TabToAsync(window, selector);
        await window.Page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(Window window, string selector)
    {
        await TabToAsync(window, selector);
        await window.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs until the element has focus, and makes sure that the focus can be seen.</summary>
    private static async Task TabToAsync(Window window, string selector)
    {
        var target = window.Page.Locator(selector).First;
        for (var tab = 0; tab <= MostTabs; tab++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                Assert.True(await IsSeenAsync(target), $"{selector} has focus, but nobody can see it.");
                return;
            }
            await window.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{selector} is not reached with Tab.");
    }

    private static Task<bool> IsSeenAsync(ILocator target) => target.EvaluateAsync<bool>(
        "e => [e, e.parentElement].some(x => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; })");
}
