using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.SmallGroups;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>
/// The screen of a small group: the four phases, whose turn it is, and the words of that one learner. Each learner has an
/// own record, and only one of them is in the form at a time.
/// </summary>
public class HoldModel(AppDb db, Viewer viewer, TalkWriting writing, Holding holding, TimeProvider clock) : PageModel, IAsksQuestions
{
    [FromRoute] public Guid Id { get; set; }
    [FromQuery(Name = "beurt")] public Guid? Turn { get; set; }
    [FromQuery(Name = "fase")] public Phase? At { get; set; }
    [BindProperty] public TalkForm Form { get; set; } = new();

    /// <summary>The pressed button: a phase, "save", "more", "ask", "end", or the record of whose turn it is now.</summary>
    [BindProperty] public string? Do { get; set; }

    public GroupScreen Screen { get; private set; } = null!;
    private TalkQuestions _questions = null!;

    /// <summary>The record of whose turn it is.</summary>
    public ConversationRecord Seat { get; private set; } = null!;

    /// <summary>Another screen wrote since: what stands there now is shown beside what was typed here.</summary>
    public bool WasTaken { get; private set; }

    public Guid Me => viewer.Person;
    public DateOnly Today => viewer.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Screen.Conversation.State != ConversationState.Running) return LocalRedirect(GroupTalkLinks.Show(Id));
        Form = new TalkForm { Pen = Core.Common.Id.New(), Version = Seat.Version, Phase = At is { } phase && Enum.IsDefined(phase) ? phase : Screen.Phase };
        Form.Show(Seat.Words);
        if (await TalkPlace.OfAsync(db, viewer, Seat.LearnerId, ct) is { } place)
            await ReadingLog.RecordAsync(db, viewer, new Opening(Seat.LearnerId, viewer.RoleIn(place.GroupId), ExperienceId: null, place.LastOpenedAt), clock.Now(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (int.TryParse(Do, CultureInfo.InvariantCulture, out var phase) && Enum.IsDefined((Phase)phase)) (Form.Phase, Form.Round) = ((Phase)phase, 0);
        var (record, outcome) = await writing.WriteAsync(Seat.Id, Form, ct);
        if (record is null || !await LoadAsync(ct)) return NotFound();
        if (outcome.Refusal == ConversationsRules.OtherPen)
        {
            WasTaken = true;
            return this.ChangedMeanwhile(() => Form.Version = record.Version);
        }
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        Form.Version = Seat.Version;
        Form.Count++;
        return Do switch
        {
            "end" => await EndAsync(ct),
            "more" => More(),
            "ask" => Again(),
            _ when Guid.TryParse(Do, out var next) => LocalRedirect(GroupTalkLinks.Turn(Id, next, Form.Phase)),
            _ => LocalRedirect(GroupTalkLinks.Turn(Id, Seat.Id, Form.Phase)),
        };
    }

    /// <summary>Questions of a phase that may come.</summary>
    public IReadOnlyList<TalkQuestion> QuestionsOf(Phase phase) => _questions.Of(phase, Themes.None, Screen.Track, [], inGroup: true);

    private async Task<IActionResult> EndAsync(CancellationToken ct)
    {
        var outcome = await holding.EndAsync(Seat, clock.Now(), ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        // A second press at the same moment found it ended.
        await db.TrySaveAsync(ct);
        return LocalRedirect(GroupTalkLinks.Show(Id));
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

    /// <summary>Without a turn the first one has it; the turn of somebody who is not here is no address.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await GroupScreen.LoadAsync(db, viewer, Id, ct) is not { } screen) return false;
        var seat = Turn is { } turn ? screen.Seats.FirstOrDefault(s => s.Id == turn) : screen.Seats[0];
        if (seat is null) return false;
        (Screen, Seat) = (screen, seat);
        _questions ??= await TalkQuestions.LoadAsync(db, viewer, ct);
        return true;
    }
}
