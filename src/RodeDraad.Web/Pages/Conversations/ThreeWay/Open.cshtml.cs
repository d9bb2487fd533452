using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>
/// A conversation for somebody from home without an account. Looking uses nothing up, so that a mail program that looks
/// first does no harm; the one sentence can be said once. Whatever does not open gets one and the same answer.
/// </summary>
[EnableRateLimiting(ConversationsSetup.OneTimeLinks)]
public class OpenModel(LinkOpening opening, TimeProvider clock) : PageModel, IGuestPage
{
    private bool _isTooOften;

    [FromRoute] public string Token { get; set; } = "";
    [BindProperty] public SentenceForm Form { get; set; } = new();

    /// <summary>Null when the link opens nothing.</summary>
    public GuestView? Found { get; private set; }

    public GuestView View => Found!;
    public string Action => ThreeWayLinks.Open(Token);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : Shut();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return Shut();
        if (!ModelState.IsValid) return this.Invalid();
        var said = await opening.OpenAsync(Token, HttpContext.Connection.RemoteIpAddress, (db, hash) => SayAsync(db, hash, ct), ct);
        if (said.Found is not { } result) return Shut();
        // The same form sent twice: the first one said it.
        if (result.Outcome.IsRefused && result.Outcome.Refusal != ThreeWayRules.WasSaid) return this.ShowRefusal(result.Outcome, "Form.Sentence");
        return this.Done(Action, "ThreeWay.Said");
    }

    private async Task<SaidSentence?> SayAsync(AppDb db, string hash, CancellationToken ct)
    {
        if (await db.GuardianInvitations.BehindLink(hash, clock.Now()).Include(i => i.Record!.Conversation).SingleOrDefaultAsync(ct) is not { } invitation) return null;
        var outcome = invitation.Say(Form.Sentence, clock.Now());
        return outcome.IsRefused || await db.TrySaveAsync(ct) ? new SaidSentence(outcome) : new SaidSentence(Outcome.Refused(ThreeWayRules.WasSaid));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        LinkOpening.KeepQuiet(Response);
        var opened = await opening.OpenAsync(Token, HttpContext.Connection.RemoteIpAddress,
            (db, hash) => GuestView.LoadAsync(db, db.GuardianInvitations.BehindLink(hash, clock.Now()), ct), ct);
        _isTooOften = opened.IsTooOften;
        return (Found = opened.Found) is not null;
    }

    private PageResult Shut()
    {
        Found = null;
        LinkOpening.Shut(Response, _isTooOften);
        return Page();
    }

    private sealed record SaidSentence(Outcome Outcome);
}
