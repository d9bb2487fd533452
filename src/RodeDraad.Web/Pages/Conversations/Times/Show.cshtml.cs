using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Times;

/// <summary>A learner chooses a time in a round, or another one.</summary>
public class ShowModel(AppDb db, Viewer viewer, Choosing choosing, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>Made when the page was shown, so that a double click books once.</summary>
    [BindProperty] public Guid BookingId { get; set; }

    [BindProperty] public Guid Slot { get; set; }

    public RoundChoice Choice { get; private set; } = null!;

    /// <summary>What can be chosen, by day.</summary>
    public IEnumerable<IGrouping<DateOnly, RoundChoice.Time>> Days => Choice.Free.GroupBy(t => When.DayOf(t.StartsAt));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!Choice.IsOpen) return this.ShowRefusal(Outcome.Refused(RoundsRules.IsClosed));
        if (!await db.Slots.OpenTo(viewer.Person, viewer, db).AnyAsync(s => s.Id == Slot && s.RoundId == Id, ct)) return NotFound();
        var moved = Choice.Mine is not null;
        var outcome = await choosing.TakeAsync(Slot, viewer.Person, BookingId == Guid.Empty ? Core.Common.Id.New() : BookingId, viewer.Person, ct);
        if (!outcome.IsRefused) return this.Done(RoundLinks.Choose(Id), moved ? "Rounds.Moved" : "Rounds.Booked");
        await LoadAsync(ct);
        return this.ShowRefusal(outcome);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await RoundChoice.LoadAsync(db, viewer, Id, clock.Now(), ct) is not { } choice) return false;
        Choice = choice;
        return true;
    }
}
