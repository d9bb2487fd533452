using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>Who of a group handed in, for those who answer for it at school: names and days, no word of a dossier.</summary>
public sealed class HandedInGroup
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Department { get; init; }
    public required GroupKind Kind { get; init; }
    public required Track Track { get; init; }
    public int? Grade { get; init; }

    /// <summary>The four parts belong to the exam of these learners.</summary>
    public bool IsDue => ExamDuty.Includes(Kind, Track, Grade);

    /// <summary>In the Dutch order of names; nobody is ranked.</summary>
    public IReadOnlyList<HandedInLearner> Learners { get; internal set; } = [];
}

/// <summary>A learner and the moment of handing in, UTC; null when it does not stand.</summary>
public sealed record HandedInLearner(Guid GroupId, string GivenName, string? NamePrefix, string FamilyName, string NameSort, DateTime? At)
{
    public string FullName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
}

/// <summary>Loads those lists in two statements, whatever the number of groups.</summary>
public static class HandedInList
{
    /// <summary>All groups that the viewer answers for and whose exam asks for it, by department, year and name.</summary>
    public static async Task<IReadOnlyList<HandedInGroup>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var groups = await Of(db.Groups.AnsweredForBy(viewer)).ToListAsync(ct);
        List<HandedInGroup> due = [.. groups.Where(g => g.IsDue)
            .OrderBy(g => g.Department, StringComparer.CurrentCulture).ThenBy(g => g.Grade).ThenBy(g => g.Name, StringComparer.CurrentCulture)];
        await FillAsync(db, viewer, due, ct);
        return due;
    }

    /// <summary>One group; without names when its exam does not ask for it, null when it is not the viewer's.</summary>
    public static async Task<HandedInGroup?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        if (await Of(db.Groups.AnsweredForBy(viewer).Where(g => g.Id == id)).SingleOrDefaultAsync(ct) is not { } group) return null;
        if (group.IsDue) await FillAsync(db, viewer, [group], ct);
        return group;
    }

    private static IQueryable<HandedInGroup> Of(IQueryable<Group> groups) => groups.Select(g => new HandedInGroup
    {
        Id = g.Id,
        Name = g.Name,
        Department = g.Department!.Name,
        Kind = g.Kind,
        Track = g.Department.Track,
        Grade = g.Grade,
    }).AsNoTracking();

    private static async Task FillAsync(AppDb db, Viewer viewer, List<HandedInGroup> groups, CancellationToken ct)
    {
        var ids = groups.ConvertAll(g => g.Id);
        var learners = (await db.Enrolments.RunningOn(viewer.Today).Where(n => ids.Contains(n.GroupId))
            .Select(n => new HandedInLearner(n.GroupId, n.Learner!.GivenName, n.Learner.NamePrefix, n.Learner.FamilyName, n.Learner.NameSort,
                db.HandIns.Where(h => h.LearnerId == n.LearnerId && h.TakenBackAt == null).Max(h => (DateTime?)h.HandedInAt)))
            .AsNoTracking().ToListAsync(ct)).ToLookup(l => l.GroupId);
        foreach (var group in groups) group.Learners = [.. learners[group.Id].OrderBy(l => l.NameSort, StringComparer.Ordinal)];
    }
}
