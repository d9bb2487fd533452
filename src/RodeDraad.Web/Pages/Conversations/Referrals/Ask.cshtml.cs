using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Referrals;

/// <summary>A mentor asks the counsellor to take over a question, after having talked about it with the learner.</summary>
public class AskModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public AskForm Form { get; set; } = new();

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
        if (!Form.Talked) ModelState.AddModelError("Form.Talked", "Referrals.TalkFirst");
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Asked();
        db.Referrals.Add(Referral.Ask(Form.Id, Learner, viewer.Person, Form.Question, clock.Now()));
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Asked();
    }

    private IActionResult Asked() => this.Done(ReferralLinks.Queue, "Referrals.Asked", ReferralLinks.Withdraw(Form.Id));

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Referrals.AskedBy(viewer, db).AnyAsync(r => r.Id == Form.Id, ct);

    private async Task<bool> LoadAsync(Guid learnerId, CancellationToken ct)
    {
        if (await db.Learners.GuidedBy(viewer).AsNoTracking().SingleOrDefaultAsync(l => l.Id == learnerId, ct) is not { } learner) return false;
        Learner = learner;
        return true;
    }

    public sealed class AskForm
    {
        /// <summary>Made when the form was shown, so that a double click makes one referral.</summary>
        public Guid Id { get; set; }

        [Needed("Referrals.QuestionNeeded"), Limit(Referral.QuestionMaxLength)]
        public string Question { get; set; } = "";

        public bool Talked { get; set; }
    }
}
