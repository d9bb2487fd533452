using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Goes on as another of the account's memberships: another school, or parent instead of teacher.</summary>
public class SwitchMembershipModel(AppDb db, Viewer viewer, Memberships memberships, SignInSessions sessions) : PageModel
{
    [FromForm(Name = "membership")] public Guid MembershipId { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var places = await memberships.OfAsync(viewer.AccountId, ct);
        if (places.SingleOrDefault(p => p.Membership.Id == MembershipId) is not { } place) return NotFound();
        var session = await db.Sessions.Include(s => s.Account).SingleAsync(s => s.Id == viewer.SessionId, ct);
        await sessions.SwitchAsync(HttpContext, session.Account!, place.Membership, session, ct);
        return LocalRedirect(AccountLinks.Home);
    }
}
