using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>Two moments of one theme side by side; the learner chooses which. The page compares nothing itself.</summary>
public class ThenAndNowModel(AppDb db, Viewer viewer, Guidebook guidebook) : PageModel
{
    private const int OptionLength = 40;

    [BindProperty(Name = "toen", SupportsGet = true)] public Guid? ThenId { get; set; }
    [BindProperty(Name = "nu", SupportsGet = true)] public Guid? NowId { get; set; }

    public ThemeGuide Guide { get; private set; } = null!;
    public SaidWords? Then { get; private set; }
    public SaidWords? Now { get; private set; }
    public IReadOnlyList<Option> Options { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string theme, CancellationToken ct)
    {
        if (AboutMeLinks.ThemeOf(theme) is not { } about) return NotFound();
        Guide = await guidebook.OfAsync(about, ct);
        var said = await OwnSeries.OwnAsync(db, viewer, about, ct);
        if (said.Count > 1)
        {
            Now = said.FirstOrDefault(s => s.Id == NowId) ?? said[0];
            Then = said.FirstOrDefault(s => s.Id == ThenId) ?? said[^1];
        }
        Options = [.. said.Select(s => new Option(s.Id.ToString(), $"{When.Long(s.Day)} · {Words.Shorten(s.Text, OptionLength)}"))];
        return Page();
    }
}
