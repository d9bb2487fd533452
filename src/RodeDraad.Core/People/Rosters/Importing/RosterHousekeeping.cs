using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.Rosters.Importing;

/// <summary>Throws away what was read from rosters when its time is up, and says of imports that were cut off that they were.</summary>
public sealed class RosterHousekeeping(AppDb db, Tenancy tenancy, TimeProvider clock)
{
    /// <summary>Goes through all schools.</summary>
    /// <param name="isBusy">Whether this program is working on an import right now.</param>
    /// <param name="patience">How long another program may have been silent before its import counts as cut off.</param>
    /// <param name="ct">Stops between two schools.</param>
    public async Task RunAsync(Func<Guid, bool> isBusy, TimeSpan patience, CancellationToken ct)
    {
        var now = clock.Now();
        foreach (var school in await db.Schools.AsNoTracking().Select(school => school.Id).ToListAsync(ct))
        {
            tenancy.Enter(school);
            await TidyAsync(isBusy, now, patience, ct);
            db.ChangeTracker.Clear();
            tenancy.Leave();
        }
    }

    private async Task TidyAsync(Func<Guid, bool> isBusy, DateTime now, TimeSpan patience, CancellationToken ct)
    {
        var (waited, read) = (now - RosterImport.Waits, now - RosterImport.KeepsReport);
        var due = await db.RosterImports
            .Where(i => i.State == RosterImportState.Applying || (i.Content != null && i.UploadedAt < waited) || (i.Report != null && i.UploadedAt < read))
            .ToListAsync(ct);
        foreach (var import in due)
        {
            if (import.State == RosterImportState.Applying && !isBusy(import.Id) && now - import.AskedAt >= patience)
                import.Interrupt(now);
            import.Tidy(now);
        }

        await db.SaveChangesAsync(ct);
    }
}
