using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Guidance.Stories;

/// <summary>One shared story as the learner wrote it, with the answers and the form for another one.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid LearnerId { get; set; }
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public AnswerForm Form { get; set; } = new();

    /// <summary>Null when the learner took the sharing back while an answer was being typed.</summary>
    public ReadStory? Story { get; private set; }

    public Guid Me => viewer.Person;
    public DateOnly Today => viewer.Today;

    /// <summary>The nudge that it began with.</summary>
    public NudgeBehind? BeganWith { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } story) return NotFound();
        var opening = new Opening(LearnerId, viewer.RoleIn(story.GroupId), Id, story.LastOpenedAt);
        await ReadingLog.RecordAsync(db, viewer, opening, clock.Now(), ct);
        Form = new AnswerForm { AnswerId = Core.Common.Id.New() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null) return await NoLongerSharedAsync(ct);
        if (!ModelState.IsValid) return this.Invalid();
        // The same form sent twice: the first answer stands.
        if (await db.Answers.AnyAsync(a => a.Id == Form.AnswerId, ct)) return await SameAgainAsync(ct);

        var experience = await db.Experiences.VisibleTo(viewer, db).SingleAsync(e => e.Id == Id, ct);
        db.Answers.Add(Answer.On(Form.AnswerId, experience, viewer.Person, Form.Text, clock.Now()));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return await SameAgainAsync(ct);
        }
        return Saved();
    }

    private async Task<ReadStory?> LoadAsync(CancellationToken ct)
    {
        Story = await ReadStory.LoadAsync(db, viewer, LearnerId, Id, ct);
        if (Story is not null) BeganWith = await NudgeBehind.OfAsync(db, viewer, Id, ct);
        return Story;
    }

    private async Task<IActionResult> SameAgainAsync(CancellationToken ct) =>
        await db.Answers.AnyAsync(a => a.Id == Form.AnswerId && a.ExperienceId == Id && a.AuthorId == viewer.Person, ct)
            ? Saved()
            : NotFound();

    private IActionResult Saved() => this.Done(
        Form.IsHere ? GuidanceLinks.ToldStory(LearnerId, Id) : GuidanceLinks.Story(LearnerId, Id),
        "Guidance.Answer.Saved", GuidanceLinks.WithdrawAnswer(Form.AnswerId));

    // Only to somebody who read it while it was shared; to anybody else it does not exist.
    private async Task<IActionResult> NoLongerSharedAsync(CancellationToken ct)
    {
        var hasRead = await db.Readings.AnyAsync(r => r.ExperienceId == Id && r.LearnerId == LearnerId && r.ReaderId == viewer.Person, ct);
        if (!hasRead) return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public sealed class AnswerForm
    {
        /// <summary>Made when the form was shown, so that sending it twice makes one answer.</summary>
        public Guid AnswerId { get; set; }

        /// <summary>Written on the page of the learner, which then is where to go back to.</summary>
        public bool IsHere { get; set; }

        [Needed("Guidance.Answer.Needed"), Limit(Answer.TextMaxLength)]
        public string Text { get; set; } = "";
    }
}
