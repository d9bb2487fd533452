using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>A learner whom the viewer guides.</summary>
public sealed class GuidedLearner
{
    public required Guid Id { get; init; }
    public required string GivenName { get; init; }
    public string? NamePrefix { get; init; }
    public required string FamilyName { get; init; }
    public string FullName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);

    /// <summary>The group through which the viewer guides the learner.</summary>
    public required Guid GroupId { get; init; }

    public required string GroupName { get; init; }

    /// <summary>Whether the learner shared something under "about me".</summary>
    public required bool HasOwnWords { get; init; }

    /// <summary>When the viewer last opened the list of shared experiences, UTC; null when never.</summary>
    public DateTime? LastOpenedAt { get; init; }

    /// <summary>Threads that the learner shared, the newest words first.</summary>
    public IReadOnlyList<ToldThread> Threads { get; init; } = [];

    /// <summary>Who stands before and after in the order of names of that group; null at its ends.</summary>
    public Guid? PreviousId { get; init; }

    public string? PreviousName { get; init; }
    public Guid? NextId { get; init; }
    public string? NextName { get; init; }

    /// <summary>Loads a learner through the viewer; null when the viewer does not guide this learner today.</summary>
    public static Task<GuidedLearner?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var reader = viewer.Person;
        var groups = db.Groups.GuidedBy(viewer);
        var threads = db.Threads.VisibleTo(viewer, db);
        var stories = db.Experiences.VisibleTo(viewer, db);
        var running = db.Enrolments.RunningOn(viewer.Today);
        return db.Enrolments.RunningOn(viewer.Today)
            .Where(n => n.LearnerId == id && groups.Any(g => g.Id == n.GroupId))
            .OrderBy(n => n.Group!.Kind).ThenBy(n => n.Id)
            .Select(n => new GuidedLearner
            {
                Id = id,
                GivenName = n.Learner!.GivenName,
                NamePrefix = n.Learner.NamePrefix,
                FamilyName = n.Learner.FamilyName,
                GroupId = n.GroupId,
                GroupName = n.Group!.Name,
                HasOwnWords = db.OwnWords.Any(w => w.LearnerId == id && w.RemovedAt == null && w.Audience >= Audience.Mentor),
                LastOpenedAt = db.Readings
                    .Where(r => r.LearnerId == id && r.ReaderId == reader && r.ExperienceId == null && r.ThreadId == null).Max(r => (DateTime?)r.At),
                Threads = threads.Where(t => t.LearnerId == n.LearnerId).OrderByDescending(t => t.ChangedAt).ThenBy(t => t.Id).Select(t => new ToldThread
                {
                    Id = t.Id,
                    Word = t.Word,
                    BiggerStory = t.BiggerStory!.Substring(0, ToldThread.TextLength),
                    FirstOpenedAt = db.Readings.Where(r => r.ThreadId == t.Id && r.ReaderId == reader && r.At >= t.SharedAt && r.At >= t.ChangedAt).Min(r => (DateTime?)r.At),
                    LastOpenedAt = db.Readings.Where(r => r.ThreadId == t.Id && r.ReaderId == reader && r.At >= t.SharedAt && r.At >= t.ChangedAt).Max(r => (DateTime?)r.At),
                    Stories = t.Stories.Where(s => stories.Any(e => e.Id == s.ExperienceId)).OrderBy(s => s.Experience!.HappenedOn).ThenBy(s => s.ExperienceId)
                        .Select(s => new WordPlace(s.ExperienceId, s.Experience!.Heading, s.Experience.HappenedOn)).ToList(),
                }).ToList(),
                PreviousId = running.Where(o => o.GroupId == n.GroupId && o.Learner!.NameSort.CompareTo(n.Learner!.NameSort) < 0)
                    .OrderByDescending(o => o.Learner!.NameSort).ThenByDescending(o => o.LearnerId)
                    .Select(o => (Guid?)o.LearnerId).FirstOrDefault(),
                PreviousName = running.Where(o => o.GroupId == n.GroupId && o.Learner!.NameSort.CompareTo(n.Learner!.NameSort) < 0)
                    .OrderByDescending(o => o.Learner!.NameSort).ThenByDescending(o => o.LearnerId)
                    .Select(o => o.Learner!.GivenName + " " + (o.Learner.NamePrefix == null ? "" : o.Learner.NamePrefix + " ") + o.Learner.FamilyName).FirstOrDefault(),
                NextId = running.Where(o => o.GroupId == n.GroupId && o.Learner!.NameSort.CompareTo(n.Learner!.NameSort) > 0)
                    .OrderBy(o => o.Learner!.NameSort).ThenBy(o => o.LearnerId)
                    .Select(o => (Guid?)o.LearnerId).FirstOrDefault(),
                NextName = running.Where(o => o.GroupId == n.GroupId && o.Learner!.NameSort.CompareTo(n.Learner!.NameSort) > 0)
                    .OrderBy(o => o.Learner!.NameSort).ThenBy(o => o.LearnerId)
                    .Select(o => o.Learner!.GivenName + " " + (o.Learner.NamePrefix == null ? "" : o.Learner.NamePrefix + " ") + o.Learner.FamilyName).FirstOrDefault(),
            }).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync(ct);
    }
}
