using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Referrals;

/// <summary>One referral; the counsellor answers it here.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public AnswerForm Form { get; set; } = new();

    public Referral Referral { get; private set; } = null!;
    public bool Handles => viewer.Is(Role.Counsellor);
    public Guid Me => viewer.Person;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Form = new() { Answer = Referral.Answer ?? "", Version = Referral.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!Handles || !await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Referral.Version) return Changed();
        var outcome = Referral.Reply(Form.Answer, viewer.Person, clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        if (await db.TrySaveAsync(ct)) return this.Done(ReferralLinks.Open(id), "Referrals.Answered");
        return await LoadAsync(id, ct) ? Changed() : NotFound();
    }

    private IActionResult Changed() => this.ChangedMeanwhile(() => Form.Version = Referral.Version);

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var referral = await db.Referrals.VisibleTo(viewer, db).Include(r => r.Learner).Include(r => r.Author).Include(r => r.Counsellor).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (referral is null) return false;
        Referral = referral;
        return true;
    }

    public sealed class AnswerForm
    {
        public int Version { get; set; }

        [Needed("Referrals.AnswerIsNeeded"), Limit(Referral.AnswerMaxLength)]
        public string Answer { get; set; } = "";
    }
}
