using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>The learner's own story: all experiences, newest first, along the red line.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "voor")] public DateOnly? Before { get; set; }
    [FromQuery(Name = "na")] public Guid? After { get; set; }

    public IReadOnlyList<IGrouping<SchoolYear, TimelineItem>> Years { get; private set; } = [];
    public TimelineItem? Last { get; private set; }
    public bool HasMore { get; private set; }

    /// <summary>What was begun and not saved yet.</summary>
    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public DateOnly Today => viewer.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        (DateOnly, Guid)? place = Before is { } day ? (day, After ?? Guid.Empty) : null;
        var part = await Timeline.LoadAsync(db, viewer, place, Timeline.PageSize, ct);
        Years = [.. part.Items.GroupBy(i => SchoolYear.Of(i.HappenedOn))];
        Last = part.Items.Count > 0 ? part.Items[^1] : null;
        HasMore = part.HasMore;
        if (Before is null) Drafts = await DraftKeeping.OfFormAsync(db, viewer, Draft.Capture, ct);
    }
}
