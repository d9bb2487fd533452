using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>One day of a placement.</summary>
public sealed record PlacementDay(Guid Id, string Heading, DateOnly HappenedOn, Tone? Tone, string Host);

/// <summary>The days of one placement, newest first: many days, one line.</summary>
public sealed record PlacementLine(string Host, IReadOnlyList<PlacementDay> Days);

public static class PlacementDays
{
    private const int Most = 300;

    /// <summary>The viewer's own placements, the one with the newest day first. Capitals and accents in the name of a host do not matter.</summary>
    public static async Task<IReadOnlyList<PlacementLine>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Is(Role.Learner)) return [];
        var days = await db.Experiences.VisibleTo(viewer, db).Where(e => e.Placement != null)
            .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(Most)
            .Select(e => new PlacementDay(e.Id, e.Heading, e.HappenedOn, e.Tone, e.Placement!)).AsNoTracking().ToListAsync(ct);
        return [.. days.GroupBy(d => Words.Fold(d.Host)).Select(g => new PlacementLine(g.First().Host, [.. g]))];
    }
}
