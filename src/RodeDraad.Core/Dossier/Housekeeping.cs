using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Dossier;

/// <summary>What happens to the dossier without anybody asking: what was removed is erased after a while, and so are uploads that broke off.</summary>
public static class Housekeeping
{
    /// <summary>Days that a removed experience can be put back.</summary>
    public const int DaysKept = 30;

    /// <summary>Days that an upload that broke off can be gone on with.</summary>
    public const int DaysUploading = 7;

    /// <summary>Erases what was removed longer ago, in the school of the unit of work; answers how many experiences.</summary>
    public static async Task<int> EraseRemovedAsync(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var limit = clock.Now().AddDays(-DaysKept);
        var gone = await db.Experiences.Where(e => e.RemovedAt != null && e.RemovedAt < limit).ToListAsync(ct);
        db.Experiences.RemoveRange(gone);
        var words = await db.OwnWords.Where(w => w.RemovedAt != null && w.RemovedAt < limit).ToListAsync(ct);
        db.OwnWords.RemoveRange(words);
        db.Attachments.RemoveRange(await db.Attachments.Where(a => a.RemovedAt != null && a.RemovedAt < limit).ToListAsync(ct));
        db.Sheets.RemoveRange(await db.Sheets.Where(s => s.RemovedAt != null && s.RemovedAt < limit).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return gone.Count;
    }

    /// <summary>Erases uploads that broke off, or ended, longer ago; answers how many.</summary>
    public static async Task<int> EraseUploadsAsync(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var limit = clock.Now().AddDays(-DaysUploading);
        var gone = await db.Uploads.Where(u => u.BeganAt < limit).ToListAsync(ct);
        db.Uploads.RemoveRange(gone);
        await db.SaveChangesAsync(ct);
        return gone.Count;
    }
}
