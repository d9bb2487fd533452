using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>Mentor or counsellor plans a conversation, or sits down with a learner who walks in.</summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Learner> _guided = [];

    [FromQuery(Name = "leerling")] public Guid? LearnerId { get; set; }
    [BindProperty] public NewForm Form { get; set; } = new();

    /// <summary>"now" begins at once; anything else plans.</summary>
    [BindProperty] public string? Do { get; set; }

    public IEnumerable<Option> Learners => _guided.Select(l => new Option(l.Id.ToString(), l.FullName));
    public string? ChosenName => _guided.FirstOrDefault(l => l.Id == Form.Learner)?.GivenName;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (LearnerId is { } asked && _guided.All(l => l.Id != asked)) return NotFound();
        Form = new NewForm { Id = Id.New(), RecordId = Id.New(), Learner = LearnerId, Day = viewer.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var learner = _guided.FirstOrDefault(l => l.Id == Form.Learner);
        if (Form.Learner is not null && learner is null) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        // A small group is made elsewhere, with everybody in it.
        if (Form.Kind == ConversationKind.SmallGroup) Form.Kind = ConversationKind.Individual;
        // The same form sent twice: what the first one made is shown.
        if (await db.ConversationRecords.GuidedBy(viewer, db).AnyAsync(r => r.Id == Form.RecordId, ct)) return Made();
        return Do == "now" ? await BeginAsync(learner!, ct) : await PlanAsync(learner!, ct);
    }

    private async Task<IActionResult> PlanAsync(Learner learner, CancellationToken ct)
    {
        var conversation = Make(learner);
        conversation.PlanFor(Form.Moment, Form.Minutes, viewer.Person, Form.Place);
        await AddAsync(conversation, ct);
        return this.Done(TalkWays.Before(Form.Kind, Form.RecordId, Form.Id), "Conversations.Planned", ConversationLinks.Cancel(Form.RecordId));
    }

    private async Task<IActionResult> BeginAsync(Learner learner, CancellationToken ct)
    {
        // Two who guide the same learner sit at one table, not at two.
        var running = await db.ConversationRecords.GuidedBy(viewer, db)
            .Where(r => r.LearnerId == learner.Id && r.Conversation!.StartedAt != null && r.Conversation.EndedAt == null)
            .Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
        if (running is { } already) return this.Done(ConversationLinks.Hold(already), "Conversations.RunsAlready");
        var conversation = Make(learner);
        conversation.Start(viewer.Person, viewer.Is(Role.Mentor) ? Role.Mentor : Role.Counsellor, clock.Now());
        await AddAsync(conversation, ct);
        return LocalRedirect(In(Form.Kind));
    }

    private string In(ConversationKind kind) => TalkWays.In(kind, Form.RecordId, Form.Id, isLearner: false)!;

    private Conversation Make(Learner learner)
    {
        if (Form.Id == Guid.Empty) Form.Id = Id.New();
        if (Form.RecordId == Guid.Empty) Form.RecordId = Id.New();
        var conversation = Conversation.With(Form.Id, viewer.School, Form.Kind, viewer.Person, clock.Now());
        conversation.Seat(Form.RecordId, learner.Id);
        return conversation;
    }

    private Task AddAsync(Conversation conversation, CancellationToken ct)
    {
        db.Conversations.Add(conversation);
        return db.SaveOnceAsync(() => db.ConversationRecords.AnyAsync(r => r.Id == Form.RecordId, ct), ct);
    }

    private LocalRedirectResult Made() => LocalRedirect(Do == "now" ? In(Form.Kind) : TalkWays.Before(Form.Kind, Form.RecordId, Form.Id));

    private async Task LoadAsync(CancellationToken ct) =>
        _guided = await db.Learners.GuidedBy(viewer).AsNoTracking().OrderBy(l => l.NameSort).ThenBy(l => l.Id).ToListAsync(ct);

    public sealed class NewForm : MomentForm
    {
        public Guid Id { get; set; }
        public Guid RecordId { get; set; }

        /// <summary>For two, or with somebody from home.</summary>
        public ConversationKind Kind { get; set; } = ConversationKind.Individual;

        [Needed("Conversations.New.WhoNeeded")] public Guid? Learner { get; set; }
    }
}
