using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Dossier;

/// <summary>What happens to the dossier without anybody asking: removed experiences and sheets are erased after a while.</summary>
public static class Housekeeping
{
    /// <summary>Days that a removed experience can be put back.</summary>
    public const int DaysKept = 30;

    /// <summary>Erases what was removed longer ago, in the school of the unit of work; answers how many experiences.</summary>
    public static async Task<int> EraseRemovedAsync(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var limit = clock.Now().AddDays(-DaysKept);
        var gone = await db.Experiences.Where(e => e.RemovedAt != null && e.RemovedAt < limit).ToListAsync(ct);
        db.Experiences.RemoveRange(gone);
        db.Sheets.RemoveRange(await db.Sheets.Where(s => s.RemovedAt != null && s.RemovedAt < limit).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return gone.Count;
    }
}
