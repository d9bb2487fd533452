using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;

namespace RodeDraad.Bench;

/// <summary>A school in which nobody is yet.</summary>
internal static class EmptySchool
{
    public static async Task MakeAsync(string folder)
    {
        var migrator = new Migrator(new DatabaseOptions { Folder = folder });
        await migrator.MigrateAsync(CancellationToken.None);
        var tenancy = new Tenancy(TimeProvider.System);
        await using var db = migrator.OpenAsOwner().Under(tenancy);
        var board = new Board("Meetbestuur");
        var school = new School(board.Id, BenchSchool.Name);
        tenancy.Enter(school.Id);
        db.AddRange(board, school, new Department(school.Id, "Havo", Track.Havo));
        await db.SaveChangesAsync();
    }
}
