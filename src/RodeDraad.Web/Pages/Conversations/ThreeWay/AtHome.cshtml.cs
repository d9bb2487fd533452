using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>A conversation that a guardian with an account was asked to. Opening it is recorded.</summary>
public class AtHomeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel, IGuestPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public SentenceForm Form { get; set; } = new();

    public GuestView View { get; private set; } = null!;
    public string Action => ThreeWayLinks.AtHome(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } learner) return NotFound();
        var (reader, same) = (viewer.Person, clock.Now() - ReadingLog.SameOpening);
        var last = await db.Readings.Where(r => r.LearnerId == learner && r.ReaderId == reader && r.ExperienceId == null && r.ThreadId == null && r.At > same).MaxAsync(r => (DateTime?)r.At, ct);
        await ReadingLog.RecordAsync(db, viewer, new Opening(learner, Role.Guardian, ExperienceId: null, last), clock.Now(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var invitation = await db.GuardianInvitations.For(viewer, db).Include(i => i.Record!.Conversation).SingleAsync(i => i.Id == Id, ct);
        var outcome = invitation.Say(Form.Sentence, clock.Now());
        // The same form sent twice: the first one said it.
        if (outcome.Refusal == ThreeWayRules.WasSaid) return this.Done(Action, "ThreeWay.Said");
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Sentence");
        await db.TrySaveAsync(ct);
        return this.Done(Action, "ThreeWay.Said");
    }

    private async Task<Guid?> LoadAsync(CancellationToken ct)
    {
        var mine = db.GuardianInvitations.For(viewer, db).Where(i => i.Id == Id);
        if (await GuestView.LoadAsync(db, mine, ct) is not { } view) return null;
        View = view;
        return view.LearnerId;
    }
}
