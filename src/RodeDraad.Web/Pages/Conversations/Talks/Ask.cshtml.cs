using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>A learner asks for a conversation, with a few words or none.</summary>
public class AskModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public AskForm Form { get; set; } = new();

    public IReadOnlyList<string> Mentors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Mentors = await Core.People.Mentors.OfAsync(db, viewer, ct);
        Form = new AskForm { Id = Id.New(), RecordId = Id.New() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Mentors = await Core.People.Mentors.OfAsync(db, viewer, ct);
            return this.Invalid();
        }
        if (Form.Id == Guid.Empty || Form.RecordId == Guid.Empty) (Form.Id, Form.RecordId) = (Id.New(), Id.New());
        if (!await IsThereAsync(ct))
        {
            db.Conversations.Add(Conversation.Ask(Form.Id, Form.RecordId, viewer.School, viewer.Person, Form.About, clock.Now(), Kind));
            await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        }
        return this.Done(Form.WithHome ? ThreeWayLinks.Table(Form.RecordId) : ConversationLinks.Choose(Form.RecordId), Form.WithHome ? "ThreeWay.Asked" : "Conversations.Asked", ConversationLinks.Cancel(Form.RecordId));
    }

    private ConversationKind Kind => Form.WithHome ? ConversationKind.ThreeWay : ConversationKind.Individual;

    private Task<bool> IsThereAsync(CancellationToken ct) => db.ConversationRecords.OwnedBy(viewer).AnyAsync(r => r.Id == Form.RecordId, ct);

    public sealed class AskForm
    {
        public Guid Id { get; set; }
        public Guid RecordId { get; set; }

        /// <summary>Somebody from home comes too, and the learner leads.</summary>
        public bool WithHome { get; set; }

        [Limit(Conversation.AskMaxLength)] public string? About { get; set; }
    }
}
