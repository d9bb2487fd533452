using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>The learner's threads as one picture over the school years, the words that returned, and where to begin.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    /// <summary>Only this thread.</summary>
    [FromQuery(Name = "draad")] public Guid? ThreadId { get; set; }

    /// <summary>Only this school year, by the calendar year in which it begins.</summary>
    [FromQuery(Name = "jaar")] public int? Year { get; set; }

    public ThreadBoard Board { get; private set; } = null!;
    public PictureView Picture { get; private set; } = null!;
    public IReadOnlyList<SchoolYear> Years { get; private set; } = [];

    /// <summary>Something is left out of the picture.</summary>
    public bool IsNarrowed => ThreadId is not null || Year is not null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Board = await ThreadBoard.LoadAsync(db, viewer, ct);
        Years = [.. Board.Stories.Select(s => SchoolYear.Of(s.HappenedOn)).Distinct().Reverse()];
        // What does not exist, or is no longer there, narrows nothing.
        if (!Board.Threads.Any(t => t.Id == ThreadId)) ThreadId = null;
        if (!Years.Any(y => y.Start == Year)) Year = null;
        Picture = PictureView.Of(Board, ThreadId, Year);
    }
}
