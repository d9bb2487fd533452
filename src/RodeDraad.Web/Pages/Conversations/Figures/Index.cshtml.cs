using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Figures;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Figures;

/// <summary>Conversations of a school year in figures: how many, how many learners, how long they waited, how many ended in a step.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    private const int YearsBack = 3;

    /// <summary>Calendar year in which the school year starts; this year when it is left out or makes no sense.</summary>
    [FromQuery(Name = "jaar")] public int? Start { get; set; }

    public TalkFigures Figures { get; private set; } = null!;

    public IEnumerable<SchoolYear> Years => Enumerable.Range(0, YearsBack).Select(back => new SchoolYear(viewer.Year.Start - back));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var year = Years.FirstOrDefault(y => y.Start == Start, viewer.Year);
        Figures = await TalkFigures.LoadAsync(db, viewer, year, ct);
    }
}
