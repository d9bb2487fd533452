using RodeDraad.BrowserTests.Browsing;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>What every page of a journey has to be.</summary>
internal static class Fine
{
    /// <summary>Fails when the page as it stands has a violation or is wider than its window.</summary>
    public static async Task FineAsync(this Window window)
    {
        Assert.Empty(await Axe.CheckAsync(window.Page));
        Assert.False(await window.ScrollsSidewaysAsync(), window.Page.Url);
    }
}
