using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>
/// The screen from which the learner leads a quarter of an hour, part by part. Everything goes by the buttons of one form;
/// with the script of the conversation screen it saves itself and keeps what is typed when the network drops.
/// </summary>
public class LeadModel(AppDb db, Viewer viewer, TalkWriting writing, Holding holding, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromQuery(Name = "deel")] public int? Asked { get; set; }
    [BindProperty] public LeadForm Form { get; set; } = new();

    /// <summary>The pressed button: the number of a part, "save" or "end".</summary>
    [BindProperty] public string? Do { get; set; }

    public ConversationRecord Record { get; private set; } = null!;
    public Conversation Talk => Record.Conversation!;
    public IReadOnlyList<OnTable> Shown { get; private set; } = [];

    /// <summary>What home said beforehand and the learner laid on the table.</summary>
    public IReadOnlyList<GuardianInvitation> FromHome { get; private set; } = [];

    /// <summary>Another screen wrote since: what stands there now is shown beside what was typed here.</summary>
    public bool WasTaken { get; private set; }

    public bool IsLearner => viewer.Is(Role.Learner);
    public Guid Me => viewer.Person;
    public DateOnly Today => viewer.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Record.OfferedAt is not null || Talk.State != ConversationState.Running) return LocalRedirect(ConversationLinks.Show(Id));
        Form = new LeadForm { Pen = Core.Common.Id.New(), Version = Record.Version, Part = PartOf(Asked) };
        Form.Show(Record.Words);
        if (!IsLearner && await TalkPlace.OfAsync(db, viewer, Record.LearnerId, ct) is { } place)
            await ReadingLog.RecordAsync(db, viewer, new Opening(Record.LearnerId, viewer.RoleIn(place.GroupId), ExperienceId: null, place.LastOpenedAt), clock.Now(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ThreeWayPages.FindAsync(db, viewer, Id, ct) is null) return NotFound();
        if (int.TryParse(Do, CultureInfo.InvariantCulture, out var part)) Form.Part = PartOf(part);
        if (!ModelState.IsValid) return await LoadAsync(ct) ? this.Invalid() : NotFound();
        Form.Phase = PhaseOf(Form.Part);
        var (record, outcome) = await writing.WriteAsync(Id, Form, ct);
        if (record is null || !await LoadAsync(ct)) return NotFound();
        if (outcome.Refusal == ConversationsRules.OtherPen)
        {
            WasTaken = true;
            return this.ChangedMeanwhile(() => Form.Version = record.Version);
        }
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        return Do == "end" ? await EndAsync(ct) : LocalRedirect(ThreeWayLinks.LeadAt(Id, (int)Form.Part));
    }

    /// <summary>They stand up, and what was written goes to the learner as a proposal at once: the learner wrote it.</summary>
    private async Task<IActionResult> EndAsync(CancellationToken ct)
    {
        var outcome = await holding.EndAsync(Record, clock.Now(), ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        // Too long, or nothing yet: it stands ready to be made shorter.
        var offered = Record.Offer(clock.Now());
        await db.TrySaveAsync(ct);
        return LocalRedirect(IsLearner && !offered.IsRefused ? ConversationLinks.Confirm(Id) : ConversationLinks.Show(Id));
    }

    private TalkPart PartOf(int? asked)
    {
        if (asked is { } number && Enum.IsDefined((TalkPart)number)) return (TalkPart)number;
        return Record.Phase > Phase.LookBack ? (TalkPart)((int)Record.Phase + 1) : Record.SmallStory is null ? TalkPart.Welcome : TalkPart.Story;
    }

    /// <summary>Welcome and story are looking back; the other parts are the other phases.</summary>
    private static Phase PhaseOf(TalkPart part) => (Phase)Math.Max(1, (int)part - 1);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await ThreeWayPages.FindAsync(db, viewer, Id, ct) is not { } record) return false;
        Record = record;
        Shown = await OnTable.OfAsync(db, Id, ct);
        FromHome = await db.GuardianInvitations.Where(i => i.RecordId == Id && i.RevokedAt == null && i.OnTableAt != null).OrderBy(i => i.SaidAt).AsNoTracking().ToListAsync(ct);
        return true;
    }

    public sealed class LeadForm : TalkForm
    {
        public TalkPart Part { get; set; } = TalkPart.Welcome;
    }
}
