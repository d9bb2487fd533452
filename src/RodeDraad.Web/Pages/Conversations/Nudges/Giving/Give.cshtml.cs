using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Giving;

/// <summary>Three taps and a sentence for one learner of the own classes.</summary>
public class GiveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public NudgeForm Form { get; set; } = new();

    public Learner Learner { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid learnerId, CancellationToken ct)
    {
        if (!await LoadAsync(learnerId, ct)) return NotFound();
        Form.Id = Id.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid learnerId, CancellationToken ct)
    {
        if (!await LoadAsync(learnerId, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Given();
        var words = new NudgeWords(Form.Seen!.Value, Form.Place!.Value, Form.TalkTo!.Value, Form.Sentence);
        db.Nudges.Add(Nudge.Give(Form.Id, Learner, viewer.Person, words, clock.Now()));
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Given();
    }

    private IActionResult Given() => this.Done(NudgeLinks.Find, $"Nudges.IsGiven|{Learner.GivenName}", NudgeLinks.Withdraw(Form.Id));

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Nudges.GivenBy(viewer, db).AnyAsync(n => n.Id == Form.Id, ct);

    private async Task<bool> LoadAsync(Guid learnerId, CancellationToken ct)
    {
        if (await db.Learners.TaughtBy(viewer).AsNoTracking().SingleOrDefaultAsync(l => l.Id == learnerId, ct) is not { } learner) return false;
        Learner = learner;
        return true;
    }

    public sealed class NudgeForm
    {
        /// <summary>Made when the form was shown, so that a double click makes one nudge.</summary>
        public Guid Id { get; set; }

        [Needed("Nudges.Tap")] public Seen? Seen { get; set; }

        [Needed("Nudges.SentenceNeeded"), Limit(Nudge.SentenceMaxLength)]
        public string Sentence { get; set; } = "";

        [Needed("Nudges.Tap")] public Place? Place { get; set; }
        [Needed("Nudges.Tap")] public TalkTo? TalkTo { get; set; }
    }
}
