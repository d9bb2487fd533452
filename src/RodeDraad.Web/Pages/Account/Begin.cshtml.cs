using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>The first administrator makes the first school, with the token that the console shows. Gone once done.</summary>
public class BeginModel(FirstRun firstRun, Beginning beginning, SignInSessions sessions) : PageModel
{
    [BindProperty] public FormData Form { get; set; } = new();

    /// <summary>The token was tried too often.</summary>
    public bool IsSpent => firstRun.IsSpent;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await firstRun.IsOpenAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => firstRun.AloneAsync(() => BeginAsync(ct), ct);

    private async Task<IActionResult> BeginAsync(CancellationToken ct)
    {
        if (!await firstRun.IsOpenAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (!firstRun.Admits(Form.Token)) return this.ShowRefusal(Outcome.Refused("Account.Begin.TokenWrong"), "Form.Token");
        var (outcome, account, membership) = await beginning.MakeAsync(Form.Read(), ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Password");
        await sessions.BeginAsync(HttpContext, account!, membership!, ownDevice: false, ct);
        return this.Done(AccountLinks.Home, "Account.Begin.Done");
    }

    public sealed class FormData
    {
        [Needed, Limit(60)] public string? Token { get; set; }
        [Needed, Limit(Core.Schools.Board.NameMaxLength)] public string? Board { get; set; }
        [Needed, Limit(Core.Schools.School.NameMaxLength)] public string? School { get; set; }
        [Needed, Limit(Person.NameMaxLength)] public string? GivenName { get; set; }
        [Limit(Person.PrefixMaxLength)] public string? NamePrefix { get; set; }
        [Needed, Limit(Person.NameMaxLength)] public string? FamilyName { get; set; }
        [Needed, Limit(Person.EmailMaxLength), Email] public string? Email { get; set; }
        [Needed, DataType(DataType.Password)] public string? Password { get; set; }

        internal Beginnings Read() => new()
        {
            Board = Board!.Trim(),
            School = School!.Trim(),
            GivenName = GivenName!.Trim(),
            NamePrefix = Words.Clean(NamePrefix),
            FamilyName = FamilyName!.Trim(),
            Email = Email!.Trim(),
            Password = Password!,
        };
    }
}
