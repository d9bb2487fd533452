using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>Somebody opens what a learner shared.</summary>
/// <param name="LearnerId">Whose dossier.</param>
/// <param name="As">The role in which it is opened.</param>
/// <param name="ExperienceId">The experience; null for the list of shared experiences.</param>
/// <param name="LastAt">When this reader opened the same before (UTC); null when never.</param>
/// <param name="ThreadId">The thread that was opened, in place of an experience.</param>
public sealed record Opening(Guid LearnerId, Role As, Guid? ExperienceId, DateTime? LastAt, Guid? ThreadId = null);

/// <summary>Writes down who opened what, so that the learner can see it.</summary>
public static class ReadingLog
{
    /// <summary>Opening the same again within this time, for example by reloading the page, counts once.</summary>
    public static TimeSpan SameOpening { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A picture that is opened within this time after its story belongs to the same reading.</summary>
    public static TimeSpan SameSitting { get; } = TimeSpan.FromHours(1);

    /// <summary>Records that a file of a story was opened, unless its story was shortly before. Saves.</summary>
    public static async Task RecordFileAsync(AppDb db, Viewer viewer, (Guid LearnerId, Guid ExperienceId, DateTime? LastAt) file, DateTime at, CancellationToken ct)
    {
        if (viewer.Person == file.LearnerId || (file.LastAt is { } last && at - last < SameSitting)) return;
        await RecordAsync(db, viewer, new Opening(file.LearnerId, await RoleAsync(db, viewer, file.LearnerId, ct), file.ExperienceId, file.LastAt), at, ct);
    }

    /// <summary>Records an opening by somebody else than the learner. Saves.</summary>
    public static async Task RecordAsync(AppDb db, Viewer viewer, Opening opening, DateTime at, CancellationToken ct)
    {
        if (viewer.Person == opening.LearnerId) return;
        if (opening.LastAt is { } last && at - last < SameOpening) return;
        db.Readings.Add(Of(viewer, opening, at));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Records a page on which several experiences are read: the page, and each experience and thread that really stood on it. Saves.
    /// </summary>
    /// <param name="db">The database; it keeps track of nothing afterwards.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="page">The page itself, without an experience.</param>
    /// <param name="stories">What stood on it, and when this reader opened it before.</param>
    /// <param name="threads">Threads that stood on it, likewise.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="ct">Cancels the saving.</param>
    public static async Task RecordAsync(
        AppDb db, Viewer viewer, Opening page, IEnumerable<(Guid Id, DateTime? LastAt)> stories, IEnumerable<(Guid Id, DateTime? LastAt)> threads, DateTime at, CancellationToken ct)
    {
        if (viewer.Person == page.LearnerId) return;
        var opened = stories.Select(s => page with { ExperienceId = s.Id, LastAt = s.LastAt })
            .Concat(threads.Select(t => page with { ThreadId = t.Id, LastAt = t.LastAt })).Prepend(page)
            .Where(o => o.LastAt is not { } last || at - last >= SameOpening).ToList();
        if (opened.Count == 0) return;
        db.Readings.AddRange(opened.Select(o => Of(viewer, o, at)));
        await db.InsertAllAsync(ct);
    }

    private static Reading Of(Viewer viewer, Opening opening, DateTime at) => opening.ThreadId is { } thread
        ? Reading.OfThread(thread, viewer.School, opening.LearnerId, viewer.Person, opening.As, at)
        : new Reading(viewer.School, opening.LearnerId, viewer.Person, opening.As, opening.ExperienceId, at);

    /// <summary>
    /// The role in which a staff member reads a learner of a group: as mentor when the group is guided, else as counsellor.
    /// </summary>
    public static Role RoleIn(this Viewer viewer, Guid groupId) =>
        viewer.GroupsAs(Role.Mentor).Contains(groupId) ? Role.Mentor : Role.Counsellor;

    private static async Task<Role> RoleAsync(AppDb db, Viewer viewer, Guid learnerId, CancellationToken ct)
    {
        if (viewer.Is(Role.Guardian)) return Role.Guardian;
        var groups = db.Groups.GuidedBy(viewer);
        return viewer.RoleIn(await db.Enrolments.RunningOn(viewer.Today).Where(n => n.LearnerId == learnerId && groups.Any(g => g.Id == n.GroupId))
            .OrderBy(n => n.Group!.Kind).ThenBy(n => n.Id).Select(n => n.GroupId).FirstAsync(ct));
    }
}
