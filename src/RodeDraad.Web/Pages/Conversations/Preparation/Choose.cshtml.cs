using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Preparation;

/// <summary>The learner picks the experience to talk about, or says it in one sentence, and sees what it will be like.</summary>
public class ChooseModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    private const int Most = 8;

    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public ChooseForm Form { get; set; } = new();

    public ConversationRecord Record { get; private set; } = null!;
    public IReadOnlyList<TalkStory> Stories { get; private set; } = [];
    public DateOnly Today => viewer.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Record.OfferedAt is not null) return LocalRedirect(ConversationLinks.Show(Id));
        Form = new ChooseForm { StoryId = Record.ExperienceId, Sentence = Record.Opening };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        // A sentence that was typed counts before a story that was ticked earlier.
        var outcome = Words.Clean(Form.Sentence) is { } sentence ? Record.TalkAbout(sentence) : await StoryAsync(ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        return await db.TrySaveAsync(ct)
            ? this.Done(ConversationLinks.Show(Id), "Conversations.Chosen")
            : this.Done(ConversationLinks.Choose(Id), "Common.ChangedMeanwhile");
    }

    private async Task<Outcome> StoryAsync(CancellationToken ct)
    {
        var story = Form.StoryId is { } id ? await OwnExperience.FindAsync(db, viewer, id, ct) : null;
        if (story is null) return Outcome.Refused(ConversationsRules.StoryFirst);
        // To talk about it is to let the mentor read it; the page says so beside every story.
        if (story.Audience == Audience.OnlyMe) story.ShareWith(Audience.Mentor, clock.Now());
        return Record.TalkAbout(story);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await OwnRecord.OfLearnerAsync(db, viewer, Id, ct) is not { } record) return false;
        Record = record;
        Stories = await TalkStory.Of(db, db.Experiences.VisibleTo(viewer, db).OrderByDescending(e => e.Id == record.ExperienceId)
            .ThenByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(Most), Id).AsSingleQuery().AsNoTracking().ToListAsync(ct);
        return true;
    }

    public sealed class ChooseForm
    {
        public Guid? StoryId { get; set; }

        [Limit(ConversationRecord.OpeningMaxLength)] public string? Sentence { get; set; }
    }
}
