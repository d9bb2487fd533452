using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Dossier;

/// <summary>
/// Fills the search text of rows that have none: those from before there was searching, or from an older backup. Nothing
/// that anybody wrote changes, so it passes by versions and the change log.
/// </summary>
public static class SearchIndex
{
    private const int AtOnce = 200;

    /// <summary>In all schools, as the owner of the tables, after a migration.</summary>
    public static Task<int> FillAllAsync(AppDb owner, CancellationToken ct) => FillAsync(owner, owner.Experiences.IgnoreQueryFilters(), ct);

    /// <summary>In the school of the unit of work; answers how many.</summary>
    public static Task<int> FillAsync(AppDb db, CancellationToken ct) => FillAsync(db, db.Experiences, ct);

    private static async Task<int> FillAsync(AppDb db, IQueryable<Experience> experiences, CancellationToken ct)
    {
        var filled = 0;
        while (true)
        {
            var rows = await experiences.Where(e => e.SearchText == null).Take(AtOnce)
                .Select(e => new { e.Id, e.Title, e.Goal, e.Story, e.Feeling, e.Discovery }).AsNoTracking().ToListAsync(ct);
            if (rows.Count == 0) return filled;
            var ids = rows.ConvertAll(r => r.Id);
            var words = (await db.CoreWords.IgnoreQueryFilters().Where(w => ids.Contains(w.ExperienceId))
                .Select(w => new { w.ExperienceId, w.Word }).ToListAsync(ct)).ToLookup(w => w.ExperienceId, w => w.Word);
            foreach (var row in rows)
            {
                var text = SearchWords.TextOf([row.Title, row.Goal, row.Story, row.Feeling, row.Discovery, .. words[row.Id]]);
                await experiences.Where(e => e.Id == row.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.SearchText, text), ct);
            }
            filled += rows.Count;
        }
    }
}
