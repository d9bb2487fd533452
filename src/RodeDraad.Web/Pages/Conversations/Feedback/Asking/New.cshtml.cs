using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>Asks somebody, and shows the link to send; the link is made now and never shown again.</summary>
public class NewModel(AppDb db, Viewer viewer, Settings settings, TimeProvider clock) : PageModel
{
    [BindProperty] public AskForm Form { get; set; } = new();

    public FreshLink? Made { get; private set; }

    public void OnGet() => Form.Id = Id.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.Invalid();
        var words = new FeedbackWords(Form.About!.Value, Form.Subject, Form.Giver!.Value, Form.GiverName);
        // The same form sent twice: the request that is there gets a new link, so that the page that shows is the one that works.
        var request = await FindAsync(ct);
        if (request is null) db.FeedbackRequests.Add(request = FeedbackRequest.Ask(Form.Id, viewer.School, viewer.Person, words, clock.Now()));
        var token = OneTimeToken.NewAt(viewer.School);
        if (request.OpenWith(OneTimeToken.HashOf(token), clock.Now()).IsRefused) return LocalRedirect(FeedbackLinks.Open(request.Id));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(ct) is null) throw;
            return LocalRedirect(FeedbackLinks.Open(Form.Id));
        }
        Made = new FreshLink(request.Id, request.GiverName, request.Subject, settings.Site.PublicAddress + FeedbackLinks.Give(token), request.ExpiresAt);
        return Page();
    }

    private Task<FeedbackRequest?> FindAsync(CancellationToken ct) => db.FeedbackRequests.EditableBy(viewer).SingleOrDefaultAsync(r => r.Id == Form.Id, ct);

    public sealed class AskForm
    {
        /// <summary>Made when the form was shown, so that a double click makes one request.</summary>
        public Guid Id { get; set; }

        [Needed("Feedback.Tap")] public FeedbackAbout? About { get; set; }

        [Needed("Feedback.SubjectNeeded"), Limit(FeedbackRequest.SubjectMaxLength)]
        public string Subject { get; set; } = "";

        [Needed("Feedback.Tap")] public GiverKind? Giver { get; set; }

        [Needed("Feedback.GiverNeeded"), Limit(FeedbackRequest.GiverMaxLength)]
        public string GiverName { get; set; } = "";
    }
}
