using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Bench;

/// <summary>A school in which nobody is yet but its administrator.</summary>
internal static class EmptySchool
{
    public const string Administrator = "beheer@bench.test";

    public static async Task MakeAsync(string folder)
    {
        var migrator = new Migrator(new DatabaseOptions { Folder = folder });
        await migrator.MigrateAsync(CancellationToken.None);
        var tenancy = new Tenancy(TimeProvider.System);
        await using var db = migrator.OpenAsOwner().Under(tenancy);
        var board = new Board("Meetbestuur");
        var school = new School(board.Id, BenchSchool.Name);
        tenancy.Enter(school.Id);
        var administrator = new StaffMember(school.Id, "Ilse", null, "Kok");
        db.AddRange(
            board, school, new Department(school.Id, "Havo", Track.Havo), administrator,
            new StaffRole(school.Id, administrator.Id, Role.Administrator, TimeProvider.System.Today()));
        BenchSchool.Open(db, Administrator, administrator);
        await db.SaveChangesAsync();
    }
}
