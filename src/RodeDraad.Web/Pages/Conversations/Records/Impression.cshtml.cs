using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Records;

/// <summary>One of the two says, privately, who had the floor and whether there is a step. Said once.</summary>
public class ImpressionModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public TalkedMost? TalkedMost { get; set; }
    [BindProperty] public bool? HasStep { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        if (!record.Conversation!.Participants.Exists(p => p.PersonId == viewer.Person)) return NotFound();
        if (record.Conversation.EndedAt is null) return this.Done(ConversationLinks.Show(Id), ConversationsRules.HasNotBegun);
        if (TalkedMost is not { } most || HasStep is not { } step) return this.Done(ConversationLinks.Show(Id), "Conversations.Impression.Needed");
        if (!await IsThereAsync(ct))
        {
            db.Impressions.Add(new Impression(record, viewer.Person, most, step, clock.Now()));
            await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        }
        return this.Done(ConversationLinks.Show(Id), "Conversations.Impression.Saved");
    }

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Impressions.AnyAsync(i => i.RecordId == Id && i.PersonId == viewer.Person, ct);
}
