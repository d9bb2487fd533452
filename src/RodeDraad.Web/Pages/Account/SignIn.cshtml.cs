using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Access;
using RodeDraad.Web.Demo;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Signing in with a local account; in demo mode also with one click.</summary>
public class SignInModel(SigningIn signingIn, SignInSessions sessions, CarriedForms carried, Settings settings) : PageModel
{
    [FromQuery(Name = "terug")] public string? Back { get; set; }
    [FromForm(Name = "email")] public string? Email { get; set; }
    [FromForm(Name = "password")] public string? Password { get; set; }
    [FromForm(Name = "owndevice")] public bool OwnDevice { get; set; }

    /// <summary>A form that arrived without a session, protected; it goes along until its writer is back.</summary>
    [FromForm(Name = "carried")] public string? Carried { get; set; }

    /// <summary>The same form once its writer has signed in: shown instead of the sign-in form.</summary>
    public CarriedForm? SendAgain { get; private set; }

    /// <summary>What stands above the form after a failed try: a text key, with arguments.</summary>
    public string? Problem { get; private set; }

    /// <summary>The accounts that anybody may use; none outside demo mode.</summary>
    public IReadOnlyList<DemoAccount> DemoAccounts => settings.Demo.Enabled ? Demo.DemoAccounts.All : [];

    public void OnGet()
    {
        if (CarriedForms.CaughtIn(HttpContext) is not { } caught) return;
        ModelState.Clear();
        (Email, Carried) = (null, carried.Protect(caught));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await signingIn.TryAsync(Email, Password, HttpContext.Connection.RemoteIpAddress, ct);
        if (answer.Wait is { } wait) return ShowWait(wait);
        if (answer is not { Account: { } account, Membership: { } membership }) return ShowRefused();
        await sessions.BeginAsync(HttpContext, account, membership, OwnDevice, ct);
        if (carried.Open(Carried) is not { } form) return LocalRedirect(Url.IsLocalUrl(Back) ? Back : AccountLinks.Home);
        if (!await carried.IsWriterAsync(HttpContext, form, account.Id)) return this.Done(AccountLinks.Home, "Account.SendAgain.Other");
        SendAgain = form;
        return Page();
    }

    private PageResult ShowRefused()
    {
        Problem = "Account.SignIn.Refused";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private PageResult ShowWait(TimeSpan wait)
    {
        Problem = Waiting.Words(wait);
        Waiting.Answer(Response, wait);
        return Page();
    }
}
