using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Web.Access;
using RodeDraad.Web.Demo;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Signing in with a local account; in demo mode also with one click.</summary>
public class SignInModel(SigningIn signingIn, SignInSessions sessions, Settings settings, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "terug")] public string? Back { get; set; }
    [FromForm(Name = "email")] public string? Email { get; set; }
    [FromForm(Name = "password")] public string? Password { get; set; }
    [FromForm(Name = "owndevice")] public bool OwnDevice { get; set; }

    /// <summary>What stands above the form after a failed try: a text key, with arguments.</summary>
    public string? Problem { get; private set; }

    /// <summary>The accounts that anybody may use; none outside demo mode.</summary>
    public IReadOnlyList<DemoAccount> DemoAccounts => settings.Demo.Enabled ? Demo.DemoAccounts.All : [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await signingIn.TryAsync(Email, Password, HttpContext.Connection.RemoteIpAddress, clock.Now(), ct);
        if (answer.Wait is { } wait) return ShowWait(wait);
        if (answer is not { Account: { } account, Membership: { } membership }) return ShowRefused();
        await sessions.BeginAsync(HttpContext, account, membership, OwnDevice, ct);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : AccountLinks.Home);
    }

    private IActionResult ShowRefused()
    {
        Problem = "Account.SignIn.Refused";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private IActionResult ShowWait(TimeSpan wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        Problem = minutes == 1 ? "Account.SignIn.WaitOne" : $"Account.SignIn.Wait|{minutes}";
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page();
    }
}
