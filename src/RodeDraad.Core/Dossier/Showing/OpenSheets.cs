using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common.Files;
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
        var open = OpenLinks(db, hash, today);
        var view = await SheetView.LoadAsync(db, db.Sheets.Where(s => open.Any(l => l.SheetId == s.Id)), ct);
        if (view is not null)
            await open.ExecuteUpdateAsync(l => l.SetProperty(x => x.Opened, x => x.Opened + 1).SetProperty(x => x.LastOpenedAt, at), ct);
        return view;
    }

    /// <summary>
    /// A file of the sheet behind a hash; null when the address does not open, the file is not on the sheet, or it is not in
    /// the dossier any more. A page fetches its pictures by itself: that is not counted.
    /// </summary>
    public static Task<ShownFile?> FileAsync(AppDb db, string hash, Guid partId, DateOnly today, CancellationToken ct)
    {
        var open = OpenLinks(db, hash, today);
        return (from part in db.SheetParts
                where part.Id == partId && part.Kind == SheetPartKind.File && open.Any(l => l.SheetId == part.SheetId)
                from file in db.Attachments
                where file.Id == part.SourceId && file.LearnerId == part.LearnerId && file.RemovedAt == null && file.Experience!.RemovedAt == null
                select new ShownFile(file.Id, file.Format, file.Length, file.Hash)).AsNoTracking().SingleOrDefaultAsync(ct);
    }

    private static IQueryable<SheetLink> OpenLinks(AppDb db, string hash, DateOnly today) =>
        db.SheetLinks.Where(l => l.Hash == hash && l.RevokedAt == null && l.EndsOn >= today && l.Sheet!.RemovedAt == null);
}

/// <summary>A file for whoever has a link: its bytes and their kind, without the name that the learner's device gave it.</summary>
public sealed record ShownFile(Guid Id, FileFormat Format, long Length, string Hash);
