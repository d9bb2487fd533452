using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Nudges;

/// <summary>A learner whom a nudge can be given to.</summary>
public sealed record NudgeLearner(Guid Id, string GivenName, string? NamePrefix, string FamilyName, string Group)
{
    public string FullName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
}

/// <summary>Finding a learner of the own classes by the first letters of any part of the name.</summary>
public static class NudgeSearch
{
    /// <summary>As many as one looks through at a glance.</summary>
    public const int Most = 12;

    /// <summary>Those whose given or family name begins like this; without letters, the first of the own classes.</summary>
    public static async Task<IReadOnlyList<NudgeLearner>> FindAsync(AppDb db, Viewer viewer, string? letters, CancellationToken ct)
    {
        var (begin, today, year) = (Words.Fold(letters ?? ""), viewer.Today, viewer.Year);
        var inside = " " + begin;
        return await db.Learners.TaughtBy(viewer).AsNoTracking()
            .Where(l => l.NameFold.StartsWith(begin) || l.NameFold.Contains(inside))
            .OrderByDescending(l => l.NameFold.StartsWith(begin)).ThenBy(l => l.NameFold).ThenBy(l => l.Id).Take(Most)
            .Select(l => new NudgeLearner(l.Id, l.GivenName, l.NamePrefix, l.FamilyName, l.Enrolments
                .Where(n => n.Group!.Kind == Schools.GroupKind.Homeroom && n.Group.Year == year && n.From <= today && (n.Until == null || n.Until >= today))
                .Select(n => n.Group!.Name).FirstOrDefault() ?? ""))
            .ToListAsync(ct);
    }
}
