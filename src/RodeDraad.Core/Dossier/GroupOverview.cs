using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>A group as its mentor or counsellor sees it: every learner, in the Dutch order of names, and nobody ranked.</summary>
public sealed class GroupOverview
{
    private const int WordsShown = 2;
    private const int ReturnsFrom = 2;

    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Department { get; init; }

    /// <summary>False when the viewer knows the learners by name only; then nothing of their stories is loaded.</summary>
    public required bool IsGuided { get; init; }

    /// <summary>The viewer may know who handed in, and the exam of these learners asks for it.</summary>
    public required bool ShowsHandedIn { get; init; }

    public required IReadOnlyList<GroupLearner> Learners { get; init; }

    /// <summary>The shared story that waits longest for an answer, of all learners.</summary>
    public (GroupLearner Learner, SharedStory Story)? LongestWaiting => Learners
        .Where(l => l.Waiting is not null)
        .Select(l => ((GroupLearner, SharedStory)?)(l, l.Waiting!))
        .MinBy(l => l!.Value.Item2.SharedAt);

    /// <summary>
    /// Loads a group of this school year that the viewer knows, in four statements whatever its size (one when it is not
    /// guided). Null when it is not the viewer's.
    /// </summary>
    public static async Task<GroupOverview?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var group = await db.Groups.NamedTo(viewer).Where(g => g.Id == id).Select(g => new
        {
            g.Name,
            g.DepartmentId,
            Department = g.Department!.Name,
            g.Department.Track,
            g.Kind,
            g.Grade,
            Learners = db.Enrolments.RunningOn(viewer.Today).Where(n => n.GroupId == g.Id).Select(n => new GroupLearner
            {
                Id = n.LearnerId,
                GivenName = n.Learner!.GivenName,
                NamePrefix = n.Learner.NamePrefix,
                FamilyName = n.Learner.FamilyName,
                NameSort = n.Learner.NameSort,
            }).ToList(),
        }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(ct);
        if (group is null) return null;

        var isGuided = viewer.Guides(id, group.DepartmentId);
        List<GroupLearner> learners = [.. group.Learners.DistinctBy(l => l.Id).OrderBy(l => l.NameSort, StringComparer.Ordinal)];
        if (isGuided) await FillAsync(db, viewer, id, learners, ct);
        return new()
        {
            Id = id,
            Name = group.Name,
            Department = group.Department,
            IsGuided = isGuided,
            ShowsHandedIn = viewer.AnswersFor(id, group.DepartmentId) && ExamDuty.Includes(group.Kind, group.Track, group.Grade),
            Learners = learners,
        };
    }

    private static async Task FillAsync(AppDb db, Viewer viewer, Guid groupId, List<GroupLearner> learners, CancellationToken ct)
    {
        var members = db.Enrolments.RunningOn(viewer.Today).Where(n => n.GroupId == groupId).Select(n => n.LearnerId);
        var shared = db.Experiences.VisibleTo(viewer, db).Where(e => members.Contains(e.LearnerId));

        var stories = (await shared.SharedStories(viewer, db).AsNoTracking().ToListAsync(ct)).ToLookup(s => s.LearnerId);
        var words = (await shared.SelectMany(e => e.CoreWords)
            .GroupBy(w => new { w.LearnerId, w.WordFold }).Where(g => g.Count() >= ReturnsFrom)
            .Select(g => new { g.Key.LearnerId, Word = g.Min(w => w.Word)!, Times = g.Count() })
            .AsNoTracking().ToListAsync(ct)).ToLookup(w => w.LearnerId);
        var steps = (await shared.SelectMany(e => e.Steps).StillOpen(viewer)
            .Select(s => new OpenStep(s.LearnerId, s.ExperienceId, s.What, s.ByWhen, s.SetAt))
            .AsNoTracking().ToListAsync(ct)).ToLookup(s => s.LearnerId);

        foreach (var learner in learners)
        {
            learner.Last = stories[learner.Id].MaxBy(s => s.SharedAt);
            learner.HasNew = stories[learner.Id].Any(s => s.IsNew);
            learner.Waiting = stories[learner.Id].Where(s => s.Waits).MinBy(s => s.SharedAt);
            learner.Words = [.. words[learner.Id].OrderByDescending(w => w.Times).Select(w => w.Word).Take(WordsShown)];
            learner.Step = steps[learner.Id].InOrder(viewer.Today).FirstOrDefault();
        }
    }
}

/// <summary>One learner in a group.</summary>
public sealed class GroupLearner
{
    public required Guid Id { get; init; }
    public required string GivenName { get; init; }
    public string? NamePrefix { get; init; }
    public required string FamilyName { get; init; }
    public required string NameSort { get; init; }
    public string FullName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);

    /// <summary>The experience shared last; null when nothing is shared.</summary>
    public SharedStory? Last { get; internal set; }

    /// <summary>Something shared that the viewer has not opened.</summary>
    public bool HasNew { get; internal set; }

    /// <summary>The shared experience that waits longest for an answer.</summary>
    public SharedStory? Waiting { get; internal set; }

    /// <summary>Core words that return in shared experiences, most returning first.</summary>
    public IReadOnlyList<string> Words { get; internal set; } = [];

    /// <summary>The open step of a shared experience that comes first.</summary>
    public OpenStep? Step { get; internal set; }
}

/// <summary>A shared experience in a line.</summary>
/// <param name="Id">The experience.</param>
/// <param name="LearnerId">Its owner.</param>
/// <param name="Heading">First words.</param>
/// <param name="SharedAt">Since when it is shared, UTC.</param>
/// <param name="IsNew">Not opened by the viewer since it was shared.</param>
/// <param name="Waits">Shared this school year and nobody answered yet.</param>
public sealed record SharedStory(Guid Id, Guid LearnerId, string Heading, DateTime SharedAt, bool IsNew, bool Waits);

/// <summary>A next step that is neither done nor dropped.</summary>
public sealed record OpenStep(Guid LearnerId, Guid ExperienceId, string What, DateOnly? ByWhen, DateTime SetAt);
