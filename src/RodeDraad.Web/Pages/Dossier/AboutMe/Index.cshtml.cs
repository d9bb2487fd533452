using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>The five themes as questions to the learner, each with what was said last; and one small question for today.</summary>
public class IndexModel(AppDb db, Viewer viewer, Guidebook guidebook) : PageModel
{
    public IReadOnlyList<ThemeGuide> Guides { get; private set; } = [];
    public ILookup<Themes, SaidWords> Said { get; private set; } = null!;

    /// <summary>The theme of today's question: one without words first, else every day another.</summary>
    public ThemeGuide Today { get; private set; } = null!;

    public int Place => Guidebook.PlaceOn(viewer.Today, Today);
    public DateOnly Day => viewer.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Guides = await guidebook.AllAsync(ct);
        Said = (await OwnSeries.OwnAsync(db, viewer, theme: null, ct)).ToLookup(s => s.Theme);
        var open = Guides.Where(g => !Said.Contains(g.Theme)).ToList();
        var choice = open.Count > 0 ? open : [.. Guides];
        Today = choice[viewer.Today.DayNumber % choice.Count];
    }
}
