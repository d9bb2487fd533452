using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>Checks a page with axe, against WCAG 2.2 A and AA and whatever is asked besides.</summary>
public static class Axe
{
    private static readonly string Program = new BundledAxeScriptProvider().GetScript();

    private const string Check = """
        async besides => {
          const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...besides];
          const { violations } = await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
          return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map(node => node.html).join(' | ')})`);
        }
        """;

    /// <summary>Has axe ready in every page that this one goes to, which costs half of bringing it for each check.</summary>
    public static Task AlwaysInAsync(IPage page) => page.AddInitScriptAsync(Program);

    /// <summary>One line per violation, with the elements it concerns; empty when there is none.</summary>
    /// <param name="page">The page as it stands.</param>
    /// <param name="besides">More tags of axe than those of WCAG 2.2 A and AA.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(IPage page, params string[] besides)
    {
        // Without the runner of axe's own package, which opens a second page for each check.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Program);
        return await page.EvaluateAsync<string[]>(Check, besides);
    }
}
