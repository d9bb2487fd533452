using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Changes the own password, with the present one. This browser stays signed in, every other one is signed out.</summary>
public class PasswordModel(Viewer viewer, PasswordChanging changing, SignInSessions sessions) : PageModel
{
    [BindProperty] public FormData Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.Invalid();
        var answer = await changing.ChangeAsync(viewer, Form.Present, Form.Password, HttpContext.Connection.RemoteIpAddress, ct);
        if (answer.Wait is { } wait) return this.ShowWait(wait, "Form.Present");
        if (answer.Outcome.IsRefused) return this.ShowRefusal(answer.Outcome, answer.IsPresentRight ? "Form.Password" : "Form.Present");
        await sessions.KeepOnlyAsync(HttpContext, answer.Account!, viewer.SessionId, ct);
        return this.Done(AccountLinks.Account, "Account.ChangePassword.Done");
    }

    public sealed class FormData
    {
        [Needed, DataType(DataType.Password)] public string? Present { get; set; }
        [Needed, DataType(DataType.Password)] public string? Password { get; set; }
    }
}
