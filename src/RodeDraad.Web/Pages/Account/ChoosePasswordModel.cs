using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>A page behind a one-time link: choose a password, and be in. Looking uses nothing up; choosing does, once.</summary>
/// <param name="takingUp">Links and what they open.</param>
/// <param name="sessions">Begins the session.</param>
/// <param name="purpose">What the link was made for; another one does not open here.</param>
/// <param name="done">Key of the text that follows.</param>
public abstract class ChoosePasswordModel(TakingUp takingUp, SignInSessions sessions, LinkPurpose purpose, string done) : PageModel
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
        return this.Done(AccountLinks.Home, done);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        // The address is a secret: no other page may hear it.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return (Open = await takingUp.FindAsync(Token, purpose, ct)) is not null;
    }

    private PageResult Closed()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
