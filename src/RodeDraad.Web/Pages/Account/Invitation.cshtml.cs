using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Somebody who was invited chooses a password and is in. Looking uses nothing up; choosing does, once.</summary>
public class InvitationModel(TakingUp takingUp, SignInSessions sessions) : PageModel
{
    [FromRoute] public string Token { get; set; } = "";
    [BindProperty, Needed, DataType(DataType.Password)] public string? Password { get; set; }

    /// <summary>Null when the link does not open.</summary>
    public OpenLink? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : Closed();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return Closed();
        if (!ModelState.IsValid) return this.Invalid();
        var outcome = await takingUp.ChooseAsync(Open!, Password, ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, nameof(Password));
        await sessions.BeginAsync(HttpContext, Open!.Account, Open.Places[0].Membership, ownDevice: false, ct);
        return this.Done(AccountLinks.Home, "Account.Invitation.Done");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        // The address is a secret: no other page may hear it.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return (Open = await takingUp.FindAsync(Token, LinkPurpose.Invitation, ct)) is not null;
    }

    private PageResult Closed()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
