using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Records;

/// <summary>The learner reads the proposal on the own phone, changes what is better said otherwise, and makes it the learner's own.</summary>
public class ConfirmModel(AppDb db, Viewer viewer, Holding holding, TimeProvider clock) : PageModel
{
    private const int Most = 20;

    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public ConfirmForm Form { get; set; } = new();

    public ConversationRecord Record { get; private set; } = null!;

    /// <summary>Own experiences, when it is not said yet to which one a step belongs.</summary>
    public IReadOnlyList<Option> Stories { get; private set; } = [];

    /// <summary>True when it changed since the form was opened; what is stored stands in <see cref="Record"/>.</summary>
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Record.OfferedAt is null) return LocalRedirect(ConversationLinks.Show(Id));
        Form = new ConfirmForm { Version = Record.Version };
        Form.Show(Record.Words);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var isFirst = Record.ConfirmedAt is null;
        if (Form.Version != Record.Version)
            // The same form sent twice: the first one confirmed these very words.
            return Record.ConfirmedAt is not null && Words == Record.Words ? Confirmed(isFirst) : Changed();
        var outcome = await holding.ConfirmAsync(Record, Words, Form.StoryId, clock.Now(), ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, outcome.Refusal == ConversationsRules.StepNeedsStory ? "Form.StoryId" : "");
        try
        {
            if (await db.TrySaveAsync(ct)) return Confirmed(isFirst);
        }
        catch (DbUpdateException) when (isFirst)
        {
            // Pressed twice at the same moment: the other one made the step, and shows below.
            db.ChangeTracker.Clear();
        }
        return await LoadAsync(ct) ? Record.ConfirmedAt is not null && Words == Record.Words ? Confirmed(isFirst) : Changed() : NotFound();
    }

    /// <summary>The typed words, with what this page does not ask again.</summary>
    private RecordWords Words => Form.Words with { IsWarm = Record.IsWarm, About = Record.About };

    private IActionResult Confirmed(bool isFirst) =>
        this.Done(ConversationLinks.Show(Id), !isFirst ? "Conversations.Confirm.Changed" : Record.Step is null ? "Conversations.Confirm.Done" : "Conversations.Confirm.DoneWithStep");

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Record.Version);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await OwnRecord.OfLearnerAsync(db, viewer, Id, ct) is not { } record) return false;
        Record = record;
        var stories = await db.Experiences.VisibleTo(viewer, db).OrderByDescending(e => e.Id == record.ExperienceId).ThenByDescending(e => e.HappenedOn)
            .Take(Most).Select(e => new { e.Id, e.Heading }).AsNoTracking().ToListAsync(ct);
        var isThere = stories.Exists(s => s.Id == record.ExperienceId) || record.Opening is not null || record.ConfirmedAt is not null;
        Stories = isThere ? [] : [.. stories.Select(s => new Option(s.Id.ToString(), s.Heading))];
        return true;
    }

    public sealed class ConfirmForm : WordsForm
    {
        public int Version { get; set; }
        public Guid? StoryId { get; set; }
    }
}
