using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;

namespace RodeDraad.Web.Pages;

/// <summary>Saving when somebody else, or the same click twice, may have been first.</summary>
public static class Saving
{
    /// <summary>Saves; false when somebody else changed the same row in between.</summary>
    public static async Task<bool> TrySaveAsync(this AppDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Saves a new row that the same form may have made a moment ago; <paramref name="isThere"/> looks whether it did.</summary>
    public static async Task SaveOnceAsync(this AppDb db, Func<Task<bool>> isThere, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await isThere()) throw;
        }
    }
}
