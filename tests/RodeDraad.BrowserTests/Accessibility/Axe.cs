using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using RodeDraad.BrowserTests.Browsing;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>Checks a page with axe against WCAG 2.2 A and AA.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>One line per violation, with the elements it concerns; empty when there is none.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(Window window)
    {
        var result = await window.Page.RunAxe(Rules);
        return [.. result.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))})")];
    }
}
