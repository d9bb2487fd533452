using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Preparation;

/// <summary>The six minutes before, on one screen: what was said last time, what was shared since, and at most three questions.</summary>
public class PrepareModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>The ticked questions.</summary>
    [BindProperty] public List<string> Picked { get; set; } = [];

    /// <summary>"start" sits down at once; anything else keeps the questions.</summary>
    [BindProperty] public string? Do { get; set; }

    public Core.Conversations.Preparation View { get; private set; } = null!;
    public DateOnly Today => viewer.Today;
    private TalkQuestions _questions = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (View.Record.OfferedAt is not null) return LocalRedirect(ConversationLinks.Show(Id));
        Picked = [.. View.Record.PickedQuestions];
        if (View.Place is { } place)
            await ReadingLog.RecordAsync(db, viewer, new Opening(View.Record.LearnerId, viewer.RoleIn(place.GroupId), ExperienceId: null, place.LastOpenedAt), clock.Now(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        // Only what the bank has; whatever else a form brings is left out.
        var known = Enum.GetValues<Phase>().SelectMany(QuestionsOf).Select(q => q.Code).ToHashSet(StringComparer.Ordinal);
        if (View.Record.Pick(Picked.Where(known.Contains)) is { IsRefused: true } refused) return this.ShowRefusal(refused);
        if (Do == "start")
        {
            var outcome = View.Conversation.Start(viewer.Person, viewer.Is(Role.Mentor) ? Role.Mentor : Role.Counsellor, clock.Now());
            if (outcome.IsRefused) return this.ShowRefusal(outcome);
        }
        if (!await db.TrySaveAsync(ct)) return this.Done(ConversationLinks.Prepare(Id), "Common.ChangedMeanwhile");
        return Do == "start" ? LocalRedirect(TalkWays.In(View.Conversation.Kind, Id, View.Conversation.Id, isLearner: false)!) : this.Done(ConversationLinks.Show(Id), "Conversations.Prepared");
    }

    /// <summary>The questions of a phase to pick from, what was picked first.</summary>
    public IReadOnlyList<TalkQuestion> QuestionsOf(Phase phase) =>
        _questions.Of(phase, View.Story?.Themes ?? Themes.None, View.Place?.Track, View.Record.PickedQuestions, View.Conversation.Kind == ConversationKind.SmallGroup);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await Core.Conversations.Preparation.LoadAsync(db, viewer, Id, ct) is not { } view) return false;
        View = view;
        _questions = await TalkQuestions.LoadAsync(db, viewer, ct);
        return true;
    }
}
