using Microsoft.EntityFrameworkCore;

namespace RodeDraad.Core.Data.Providers;

/// <summary>Lets two units of work that may not mix take turns, inside a transaction and until it ends.</summary>
public static class RowLock
{
    /// <summary>
    /// Waits until nobody else holds the lock of this identifier. On SQLite a transaction that writes is alone already.
    /// </summary>
    public static async Task TakeAsync(AppDb db, Guid id, CancellationToken ct)
    {
        if (db is PostgresAppDb)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({id.ToString()}, 0))", ct);
    }
}
