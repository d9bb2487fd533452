using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>Agrees on a moment, or on another one.</summary>
public class PlanModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public PlanForm Form { get; set; } = new();

    public ConversationRecord Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form.Version = Record.Conversation!.Version;
        Form.Show(Record.Conversation.PlannedAt, Record.Conversation.Minutes, Record.Conversation.Place);
        Form.Day ??= viewer.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var conversation = Record.Conversation!;
        if (Form.Version != conversation.Version) return this.ChangedMeanwhile(() => Form.Version = conversation.Version);
        if (conversation.PlanFor(Form.Moment, Form.Minutes, viewer.Person, Form.Place) is { IsRefused: true } refused) return this.ShowRefusal(refused);
        if (await db.TrySaveAsync(ct)) return this.Done(TalkWays.Before(conversation.Kind, Id, conversation.Id), "Conversations.Planned");
        return await LoadAsync(ct) ? this.ChangedMeanwhile(() => Form.Version = Record.Conversation!.Version) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await OwnRecord.GuidedAsync(db, viewer, Id, ct) is not { } record) return false;
        Record = record;
        return true;
    }

    public sealed class PlanForm : MomentForm
    {
        public int Version { get; set; }
    }
}
