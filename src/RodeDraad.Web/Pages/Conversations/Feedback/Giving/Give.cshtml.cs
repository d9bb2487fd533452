using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Web.Access;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Giving;

/// <summary>Somebody without an account answers what a learner asked. Looking uses nothing up; answering does, once.</summary>
[EnableRateLimiting(ConversationsSetup.OneTimeLinks)]
public class GiveModel(FeedbackGiving giving) : PageModel
{
    private bool _isTooOften;

    [FromRoute] public string Token { get; set; } = "";
    [BindProperty] public GiveForm Form { get; set; } = new();

    /// <summary>Null when the link does not open.</summary>
    public OpenRequest? Open { get; private set; }

    public bool IsGiven { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : Closed();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return Closed();
        if (!ModelState.IsValid) return this.Invalid();
        if (await giving.GiveAsync(Token, HttpContext.Connection.RemoteIpAddress, (Form.Saw, Form.Further), ct) is not { } outcome) return Closed();
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Saw");
        IsGiven = true;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        LinkOpening.KeepQuiet(Response);
        var opened = await giving.FindAsync(Token, HttpContext.Connection.RemoteIpAddress, ct);
        _isTooOften = opened.IsTooOften;
        return (Open = opened.Found) is not null;
    }

    private PageResult Closed()
    {
        Open = null;
        Response.StatusCode = _isTooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound;
        return Page();
    }

    public sealed class GiveForm
    {
        [Needed("Feedback.WordsAreNeeded"), Limit(FeedbackRequest.TextMaxLength)]
        public string Saw { get; set; } = "";

        [Limit(FeedbackRequest.TextMaxLength)] public string? Further { get; set; }
    }
}
