using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>
/// That a learner showed school the four parts, and when: what the exam at vmbo asks for. It says nothing about what stands
/// in them, and the learner can take it back. One row per learner.
/// </summary>
public sealed class HandIn : ISchoolOwned
{
    private HandIn() { }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }
    public DateTime HandedInAt { get; private set; }

    /// <summary>Since then it does not count any more; null while it does.</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>The first time.</summary>
    public static HandIn By(Guid schoolId, Guid learnerId, DateTime at) => new() { SchoolId = schoolId, LearnerId = learnerId, HandedInAt = at };

    /// <summary>After taking it back, on a new day; while it counts, the day stays what it was.</summary>
    public void Again(DateTime at)
    {
        if (TakenBackAt is null) return;
        (HandedInAt, TakenBackAt) = (at, null);
    }

    public void TakeBack(DateTime at) => TakenBackAt ??= at;

    /// <summary>Undoes taking back: it counts as if nothing happened.</summary>
    public void Restore() => TakenBackAt = null;
}

/// <summary>For whom the four parts belong to the exam: the mentor groups of the upper years of vmbo.</summary>
public static class ExamDuty
{
    public const int FirstGrade = 3;

    /// <summary>The four routes of vmbo.</summary>
    public static IReadOnlyList<Track> Tracks { get; } = [Track.VmboB, Track.VmboK, Track.VmboG, Track.VmboT];

    /// <summary>Whether a group is one of those; a group whose year is not known is.</summary>
    public static bool Includes(GroupKind kind, Track track, int? grade) =>
        kind == GroupKind.Homeroom && Tracks.Contains(track) && (grade is null or >= FirstGrade);
}
