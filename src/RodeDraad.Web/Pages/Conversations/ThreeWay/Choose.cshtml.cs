using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>The learner chooses what lies on the table: only what is open to home already.</summary>
public class ChooseModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>The ticked ones, in the order of the page.</summary>
    [BindProperty] public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<OnTable> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } record) return NotFound();
        if (record.OfferedAt is not null) return LocalRedirect(ConversationLinks.Show(Id));
        Chosen = [.. record.Shown.Select(s => s.SourceId)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } record) return NotFound();
        // Only what is the learner's own and open to home; whatever else a form brings is left out.
        var outcome = record.Lay(Choices.Where(c => Chosen.Contains(c.SourceId)).Select(c => (c.Kind, c.SourceId)));
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        return await db.TrySaveAsync(ct)
            ? this.Done(ThreeWayLinks.Table(Id), "ThreeWay.Chosen")
            : this.Done(ThreeWayLinks.Choose(Id), "Common.ChangedMeanwhile");
    }

    private async Task<ConversationRecord?> LoadAsync(CancellationToken ct)
    {
        var record = await db.ConversationRecords.OwnedBy(viewer).AsSplitQuery().Include(r => r.Conversation).Include(r => r.Shown)
            .SingleOrDefaultAsync(r => r.Id == Id && r.Conversation!.Kind == ConversationKind.ThreeWay, ct);
        if (record is not null) Choices = await OnTable.ChoicesAsync(db, viewer, ct);
        return record;
    }
}
