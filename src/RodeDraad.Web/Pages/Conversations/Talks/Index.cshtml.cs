using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>The conversations of a learner, of who guides, or of a guardian: what comes first stands on top.</summary>
public class IndexModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public TalkList Talks { get; private set; } = null!;
    public bool IsLearner => viewer.Is(Role.Learner);
    public bool IsGuardian => viewer.Is(Role.Guardian);
    public bool SeesHeld => viewer.Is(Role.Counsellor) || viewer.Is(Role.TeamLeader);
    public DateOnly Today => viewer.Today;

    /// <summary>The one that asks for attention now: what runs, what begins soon, what the learner confirms, what is not handed over, what comes.</summary>
    public TalkLine? First { get; private set; }

    /// <summary>What a guardian was asked to.</summary>
    public IReadOnlyList<GuestLine> Invited { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Talks = await TalkList.LoadAsync(db, viewer, clock.Now(), ct);
        if (IsGuardian) Invited = await GuestLine.OfAsync(db, viewer, clock.Now(), ct);
        First = Talks.Running.FirstOrDefault()
            ?? Coming.FirstOrDefault(t => t.PlannedAt < clock.Now() + TalkAhead.Soon)
            ?? (IsLearner ? Talks.ToConfirm.FirstOrDefault() : Talks.Unfinished.FirstOrDefault() ?? Talks.Asked.FirstOrDefault())
            ?? Coming.FirstOrDefault();
    }

    private IEnumerable<TalkLine> Coming => Talks.Coming.Where(t => t.PlannedAt >= clock.Now() - TalkAhead.Grace);

    /// <summary>What comes before the earlier ones, by the key of its title; what stands on top is left out, and empty parts too.</summary>
    public IEnumerable<(string Title, IReadOnlyList<TalkLine> Lines)> Parts => new (string Title, IReadOnlyList<TalkLine> Lines)[]
    {
        ("Conversations.Part.Running", Rest(Talks.Running)),
        ("Conversations.Part.ToConfirm", Rest(Talks.ToConfirm)),
        ("Conversations.Part.Unfinished", Rest(Talks.Unfinished)),
        ("Conversations.Part.Asked", Rest(Talks.Asked)),
        ("Conversations.Part.Coming", Rest(Talks.Coming)),
    }.Where(p => p.Lines.Count > 0);

    private TalkLine[] Rest(IEnumerable<TalkLine> part) => [.. part.Where(t => t.Id != First?.Id)];
}
