using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Records;

/// <summary>One conversation: before it what was agreed, after it what was said, for each reader what that reader can do with it.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public RecordView View { get; private set; } = null!;
    public bool IsLearner => viewer.Is(Role.Learner);
    public bool IsGuardian => viewer.Is(Role.Guardian);
    public bool IsStaff => !IsLearner && !IsGuardian;
    public Guid Me => viewer.Person;
    public DateOnly Today => viewer.Today;

    /// <summary>The viewer sat at the table, so the viewer may look back on it.</summary>
    public bool TookPart => View.Conversation.Participants.Exists(p => p.PersonId == viewer.Person);

    /// <summary>Guardians with an account who sat at the table, and so read it once it is confirmed.</summary>
    public IReadOnlyList<string> AtTable => [.. View.Conversation.Participants.Where(p => p.Role == Role.Guardian && p.PersonId != viewer.Person).Select(p => p.Person!.FullName)];

    public Impression? Mine => View.Impressions.FirstOrDefault(i => i.PersonId == viewer.Person);
    public Impression? Theirs => View.Impressions.FirstOrDefault(i => i.PersonId != viewer.Person);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await RecordView.LoadAsync(db, viewer, id, ct) is not { } view) return NotFound();
        View = view;
        // A conversation with home has a page of its own until it was held.
        if (!IsGuardian && view.Conversation is { Kind: ConversationKind.ThreeWay, State: not ConversationState.Held }) return LocalRedirect(ThreeWayLinks.Table(id));
        if (view.Place is { } place && IsStaff)
            await ReadingLog.RecordAsync(db, viewer, new Opening(view.Record.LearnerId, viewer.RoleIn(place.GroupId), ExperienceId: null, place.LastOpenedAt), clock.Now(), ct);
        else if (IsGuardian)
            await ReadingLog.RecordAsync(db, viewer, new Opening(view.Record.LearnerId, Role.Guardian, ExperienceId: null, LastAt: null), clock.Now(), ct);
        return Page();
    }
}
