using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>The learner's own story: all experiences, newest first, along the red line.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "voor")] public DateOnly? Before { get; set; }
    [FromQuery(Name = "na")] public Guid? After { get; set; }
    [FromQuery] public TimelineQuery Query { get; set; } = new();

    public IReadOnlyList<IGrouping<SchoolYear, TimelineItem>> Years { get; private set; } = [];
    public TimelineItem? Last { get; private set; }
    public bool HasMore { get; private set; }

    /// <summary>What was begun and not saved yet.</summary>
    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    /// <summary>What is asked for; empty shows everything.</summary>
    public TimelineFilter Filter { get; private set; } = null!;

    public TimelineChoices Choices { get; private set; } = null!;
    public DateOnly Today => viewer.Today;

    /// <summary>The school year that is worth a look back now.</summary>
    public SchoolYear? Season => Filter.IsEmpty && IsFirstPart ? LookBack.InSeason(Today) : null;
    public bool IsFirstPart => Before is null;

    /// <summary>On this day in other years; only on the whole timeline.</summary>
    public IReadOnlyList<YearsAgo> OnThisDay { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (DateOnly, Guid)? place = Before is { } day ? (day, After ?? Guid.Empty) : null;
        Filter = Query.ToFilter();
        var part = Filter.IsEmpty
            ? await Timeline.LoadAsync(db, viewer, place, Timeline.PageSize, ct)
            : await Timeline.FindAsync(db, viewer, Filter, place, ct);
        Choices = await TimelineChoices.LoadAsync(db, viewer, ct);
        Years = [.. part.Items.GroupBy(i => SchoolYear.Of(i.HappenedOn))];
        Last = part.Items.Count > 0 ? part.Items[^1] : null;
        HasMore = part.HasMore;
        if (Filter.IsEmpty && IsFirstPart) Drafts = await DraftKeeping.OfFormAsync(db, viewer, Draft.Capture, ct);
        if (Filter.IsEmpty && IsFirstPart) OnThisDay = await Timeline.OnThisDayAsync(db, viewer, ct);
    }
}
