using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Signs one of the own devices out, at its next click.</summary>
public class EndSessionModel(AppDb db, Viewer viewer, SignInSessions sessions, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == Id && s.AccountId == viewer.AccountId, ct) is not { } session) return NotFound();
        if (session.Id == viewer.SessionId)
        {
            await sessions.EndAsync(HttpContext, ct);
            return LocalRedirect(AccountLinks.SignIn());
        }
        session.End(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(AccountLinks.Account, "Account.Devices.Ended");
    }
}
