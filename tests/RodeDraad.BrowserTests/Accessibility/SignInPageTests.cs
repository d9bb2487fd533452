using RodeDraad.BrowserTests.Browsing;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

public sealed class SignInPageTests(Browser browser)
{
    [Theory]
    [InlineData(390, false, "nl")]
    [InlineData(1280, true, "en")]
    public async Task SignIn_HasNoViolations(int width, bool dark, string language)
    {
        await using var window = await browser.OpenAsync(look: new Look(width) { IsDark = dark, Language = language });
        Assert.Equal(200, await window.GoAsync("/inloggen"));

        Assert.Empty(await Axe.CheckAsync(window));
    }
}
