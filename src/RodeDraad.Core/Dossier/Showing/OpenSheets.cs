using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>Opens a sheet to somebody who has a link to it, and knows nothing else.</summary>
public static class OpenSheets
{
    /// <summary>
    /// The sheet behind a hash, in the school of the unit of work; null when the link ended, was taken back, or never was.
    /// Opening is counted: a record of reading, seen by the learner.
    /// </summary>
    public static async Task<SheetView?> OpenAsync(AppDb db, string hash, DateOnly today, DateTime at, CancellationToken ct)
    {
        var open = db.SheetLinks.Where(l => l.Hash == hash && l.RevokedAt == null && l.EndsOn >= today && l.Sheet!.RemovedAt == null);
        var view = await SheetView.LoadAsync(db, db.Sheets.Where(s => open.Any(l => l.SheetId == s.Id)), ct);
        if (view is not null)
            await open.ExecuteUpdateAsync(l => l.SetProperty(x => x.Opened, x => x.Opened + 1).SetProperty(x => x.LastOpenedAt, at), ct);
        return view;
    }
}
