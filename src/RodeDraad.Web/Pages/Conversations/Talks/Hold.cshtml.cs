using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>
/// The one calm screen for two people. Everything goes by the buttons of one form; with its script it saves itself, keeps
/// what is typed when the network drops, and walks through the phases without asking the server.
/// </summary>
public class HoldModel(AppDb db, Viewer viewer, TalkWriting writing, Holding holding, TimeProvider clock) : PageModel, IAsksQuestions
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public TalkForm Form { get; set; } = new();

    /// <summary>The pressed button: a phase, "save", "more", "ask", "story" or "end".</summary>
    [BindProperty] public string? Do { get; set; }

    public TalkScreen Screen { get; private set; } = null!;
    private TalkQuestions _questions = null!;

    /// <summary>Another screen wrote since: what stands there now is shown beside what was typed here.</summary>
    public bool WasTaken { get; private set; }

    public bool IsLearner => viewer.Is(Role.Learner);
    public Guid Me => viewer.Person;
    public DateOnly Today => viewer.Today;
    public bool HasStory => Screen.Record.HasStory || Form.SmallStory is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } screen) return NotFound();
        if (Elsewhere(screen.Record) is { } way) return LocalRedirect(way);
        if (screen.Record.OfferedAt is not null || screen.Conversation.StartedAt is null || screen.Conversation.CancelledAt is not null)
            return LocalRedirect(ConversationLinks.Show(Id));
        Form = new TalkForm
        {
            Pen = Core.Common.Id.New(),
            Version = screen.Record.Version,
            Phase = screen.Record.Phase,
            Beside = [.. screen.Earlier.Where(e => e.IsBeside).Select(e => e.Id)],
        };
        Form.Show(screen.Record.Words);
        if (screen.Place is { } place && !IsLearner)
        {
            var role = viewer.RoleIn(place.GroupId);
            await ReadingLog.RecordAsync(db, viewer, new Opening(screen.Record.LearnerId, role, ExperienceId: null, place.LastOpenedAt), clock.Now(), ct);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return await LoadAsync(ct) is null ? NotFound() : this.Invalid();
        if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is { } known && Elsewhere(known) is { } way) return LocalRedirect(way);
        if (int.TryParse(Do, CultureInfo.InvariantCulture, out var phase) && Enum.IsDefined((Phase)phase)) (Form.Phase, Form.Round) = ((Phase)phase, 0);
        var (record, outcome) = await writing.WriteAsync(Id, Form, ct);
        if (record is null || await LoadAsync(ct) is null) return NotFound();
        if (outcome.Refusal == ConversationsRules.OtherPen)
        {
            WasTaken = true;
            return this.ChangedMeanwhile(() => Form.Version = record.Version);
        }
        if (outcome.Refusal == ConversationsRules.StoryFirst) Form.Phase = Phase.LookBack;
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        Form.Version = Screen.Record.Version;
        Form.Count++;
        return Do switch
        {
            "end" => await EndAsync(ct),
            "story" => await ChooseAsync(ct),
            "more" => More(),
            "ask" => Again(),
            _ => LocalRedirect(ConversationLinks.Hold(Id)),
        };
    }

    /// <summary>The questions of a phase that may come, the picked ones first.</summary>
    public IReadOnlyList<TalkQuestion> QuestionsOf(Phase phase) =>
        _questions.Of(phase, Form.Words.About | (Screen.Story?.Themes ?? Themes.None), Screen.Place?.Track, Screen.Record.PickedQuestions);

    /// <summary>With home and with a small group there is another screen.</summary>
    private string? Elsewhere(ConversationRecord record) => record.Conversation!.Kind == ConversationKind.Individual ? null
        : TalkWays.In(record.Conversation.Kind, Id, record.ConversationId, IsLearner) ?? ConversationLinks.Show(Id);

    private async Task<IActionResult> EndAsync(CancellationToken ct)
    {
        var outcome = await holding.EndAsync(Screen.Record, clock.Now(), ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        // A second press at the same moment found it ended.
        await db.TrySaveAsync(ct);
        return LocalRedirect(ConversationLinks.Show(Id));
    }

    private async Task<IActionResult> ChooseAsync(CancellationToken ct)
    {
        var story = Screen.Earlier.FirstOrDefault(s => s.Id == Form.StoryId) is { } chosen ? await db.Experiences.FindAsync([chosen.Id], ct) : null;
        if (story is null) return this.ShowRefusal(Outcome.Refused(ConversationsRules.StoryFirst), "Form.StoryId");
        if (Screen.Record.TalkAbout(story) is { IsRefused: true } refused) return this.ShowRefusal(refused);
        await db.TrySaveAsync(ct);
        return LocalRedirect(ConversationLinks.Hold(Id));
    }

    private PageResult More()
    {
        Form.Round++;
        return Again();
    }

    private PageResult Again()
    {
        ModelState.Clear();
        return Page();
    }

    private async Task<TalkScreen?> LoadAsync(CancellationToken ct)
    {
        if (await TalkScreen.LoadAsync(db, viewer, Id, ct) is not { } screen) return null;
        _questions ??= await TalkQuestions.LoadAsync(db, viewer, ct);
        return Screen = screen;
    }
}
