using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Learners;

/// <summary>
/// What one learner shared, told as a story: what is new to the reader first, then school year by school year, with what
/// was said back in its place. Everything that stands on the page counts as read.
/// </summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "voor")] public DateOnly? Before { get; set; }
    [FromQuery(Name = "na")] public Guid? After { get; set; }
    [FromQuery(Name = "nieuw")] public bool AmongNew { get; set; }

    public GuidedLearner Learner { get; private set; } = null!;
    public Narrative Narrative { get; private set; } = null!;

    public DateTime Now { get; } = clock.Now();

    /// <summary>What the learner found to return, told once, with the newest part.</summary>
    public IReadOnlyList<ToldThread> Threads { get; private set; } = [];

    public IReadOnlyList<ToldThread> NewThreads => [.. Threads.Where(t => t.IsNewAt(Now))];

    public IReadOnlyList<ToldThread> KnownThreads => [.. Threads.Where(t => !t.IsNewAt(Now))];

    public bool IsNewestPart => Before is null;
    public DateOnly Today => viewer.Today;
    public Guid Me => viewer.Person;
    public IEnumerable<IGrouping<SchoolYear, ToldStory>> Years => Narrative.Stories.GroupBy(l => SchoolYear.Of(l.HappenedOn));

    /// <summary>The last one on the page, after which the next part begins.</summary>
    public NarrativePlace Place
    {
        get
        {
            var last = Narrative.All.Last();
            return new(last.IsNew, last.HappenedOn, last.Id);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await GuidedLearner.LoadAsync(db, viewer, id, ct) is not { } learner) return NotFound();
        Learner = learner;
        var place = Before is { } day ? new NarrativePlace(AmongNew, day, After ?? Guid.Empty) : null;
        Narrative = await Narrative.LoadAsync(db, viewer, id, place, Now, ct);
        if (IsNewestPart) Threads = learner.Threads;
        var opening = new Opening(id, viewer.RoleIn(learner.GroupId), ExperienceId: null, learner.LastOpenedAt);
        await ReadingLog.RecordAsync(db, viewer, opening, Narrative.All.Select(s => (s.Id, s.LastOpenedAt)), Threads.Select(t => (t.Id, t.LastOpenedAt)), Now, ct);
        return Page();
    }
}

/// <summary>One thread of the narrative.</summary>
/// <param name="LearnerId">Whose.</param>
/// <param name="GivenName">Of the learner.</param>
/// <param name="Thread">The thread.</param>
/// <param name="IsNew">Not read by the viewer before this sitting.</param>
public sealed record ToldThreadView(Guid LearnerId, string GivenName, ToldThread Thread, bool IsNew);

/// <summary>One story of the narrative.</summary>
/// <param name="LearnerId">Whose.</param>
/// <param name="GivenName">Of the learner.</param>
/// <param name="Story">The story.</param>
/// <param name="Me">The reader, whose own answers can be changed.</param>
/// <param name="Today">For dates in words.</param>
public sealed record ToldView(Guid LearnerId, string GivenName, ToldStory Story, Guid Me, DateOnly Today);
