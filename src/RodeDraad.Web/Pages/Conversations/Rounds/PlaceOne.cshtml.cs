using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>Gives one learner a time.</summary>
public class PlaceOneModel(AppDb db, Viewer viewer, Choosing choosing) : PageModel
{
    [BindProperty] public PlaceForm Form { get; set; } = new();

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await db.Rounds.VisibleTo(viewer, db).AnyAsync(r => r.Id == id && r.ClosedAt == null, ct)) return NotFound();
        if (Form.Learner == Guid.Empty || Form.Slot == Guid.Empty) return this.Done(RoundLinks.Show(id), "Rounds.PlaceOne.Choose");
        var fits = await db.Slots.OpenTo(Form.Learner, viewer, db).AnyAsync(s => s.Id == Form.Slot && s.RoundId == id, ct)
            && await db.Learners.GuidedBy(viewer).AnyAsync(l => l.Id == Form.Learner, ct);
        if (!fits) return NotFound();
        var outcome = await choosing.TakeAsync(Form.Slot, Form.Learner, Form.BookingId, viewer.Person, ct);
        return this.Done(RoundLinks.Show(id), outcome.Refusal ?? "Rounds.PlacedOne");
    }

    public sealed class PlaceForm
    {
        /// <summary>Made when the form was shown, so that a double click places once.</summary>
        public Guid BookingId { get; set; }

        public Guid Learner { get; set; }
        public Guid Slot { get; set; }
    }
}
