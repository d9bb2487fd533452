using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Copies;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Core.Data;

/// <summary>A backup is only one when it comes back whole, on either database, and people can sign in again.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rodedraad-copies-").FullName;
    private SampleHouse _house = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await SampleHouse.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Restore_IntoTheSameKindOfDatabase_BringsEveryRowBackAndLetsPeopleSignIn()
    {
        var (file, made) = await BackupAsync();
        await using var fresh = await TestDatabase.MakeEmptyAsync();

        await new Restore(new Migrator(fresh.Options)).ReadAsync(file, null, Stop);

        var again = await new Backup(new Migrator(fresh.Options), TimeProvider.System).WriteAsync(InFolder("again.zip"), null, Stop);
        Assert.Equal(made.Tables, again.Tables);
        Assert.Contains(made.Tables, t => t is { Name: "experiences", Rows: > 0 });
        await using var restored = await TestApp.StartAsync(s => (s.Data.Folder, s.Database.Connection) = (fresh.Options.Folder, fresh.Options.Connection));
        using var visitor = restored.Visit();
        var start = await visitor.SubmitAsync(await visitor.OpenAsync("/inloggen"), "/inloggen",
            ("email", _house.Here.Noor.Email), ("password", GivenSchool.Password));
        Assert.Contains(_house.Here.Noor.Name, start.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_IntoTheOtherKindOfDatabase_BringsEveryRowBack()
    {
        var (file, made) = await BackupAsync();
        // From the database of this run to SQLite, and from there back to it.
        var sqlite = new DatabaseOptions { Folder = InFolder("sqlite") };
        await using var fresh = await TestDatabase.MakeEmptyAsync();

        await new Restore(new Migrator(sqlite)).ReadAsync(file, null, Stop);
        var between = InFolder("between.zip");
        await new Backup(new Migrator(sqlite), TimeProvider.System).WriteAsync(between, null, Stop);
        await new Restore(new Migrator(fresh.Options)).ReadAsync(between, null, Stop);

        var again = await new Backup(new Migrator(fresh.Options), TimeProvider.System).WriteAsync(InFolder("again.zip"), null, Stop);
        Assert.Equal(made.Tables, again.Tables);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Restore_AfterIt_NewRowsGetNewNumbers()
    {
        var (file, _) = await BackupAsync();
        await using var fresh = await TestDatabase.MakeEmptyAsync();
        var migrator = new Migrator(fresh.Options);
        await new Restore(migrator).ReadAsync(file, null, Stop);
        await using var db = migrator.OpenAsOwner();
        var last = await db.Changes.MaxAsync(c => c.Id, Stop);

        db.Boards.Add(new RodeDraad.Core.Schools.Board("Nieuw bestuur"));
        await db.SaveChangesAsync(Stop);

        Assert.True(await db.Changes.MaxAsync(c => c.Id, Stop) > last);
    }

    [Fact]
    public async Task Restore_HalfAFile_IsRefusedAndChangesNothing()
    {
        var (file, _) = await BackupAsync();
        await using (var cut = File.Open(file, FileMode.Open)) cut.SetLength(cut.Length / 2);
        await using var fresh = await TestDatabase.MakeEmptyAsync();

        await Assert.ThrowsAsync<CopyRefusedException>(() => new Restore(new Migrator(fresh.Options)).ReadAsync(file, null, Stop));

        Assert.NotEmpty(await new Migrator(fresh.Options).PendingAsync(Stop));
    }

    [Fact]
    public async Task Restore_AChangedRow_IsRefused()
    {
        var (file, _) = await BackupAsync();
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Stop))
        {
            zip.GetEntry("boards.jsonl")!.Delete();
            await using var boards = await zip.CreateEntry("boards.jsonl").OpenAsync(Stop);
            await boards.WriteAsync("""{"id":"0190a3c0-0000-7000-8000-000000000001","name":"Een ander bestuur"}"""u8.ToArray(), Stop);
        }
        await using var fresh = await TestDatabase.MakeEmptyAsync();

        await Assert.ThrowsAsync<CopyRefusedException>(() => new Restore(new Migrator(fresh.Options)).ReadAsync(file, null, Stop));
    }

    [Fact]
    public async Task Restore_IntoADatabaseInUse_IsRefusedAndLeavesItAsItWas()
    {
        var (file, _) = await BackupAsync();
        var people = await CountAsync(_house.App.Database);

        await Assert.ThrowsAsync<CopyRefusedException>(() => new Restore(new Migrator(_house.App.Database)).ReadAsync(file, null, Stop));

        Assert.Equal(people, await CountAsync(_house.App.Database));
    }

    [Fact]
    public async Task Backup_OverAnExistingFile_IsRefusedAndLeavesItAsItWas()
    {
        var file = InFolder("taken.zip");
        await File.WriteAllTextAsync(file, "yesterday", Stop);

        await Assert.ThrowsAsync<CopyRefusedException>(() => MakerOf(_house.App.Database).WriteAsync(file, null, Stop));

        Assert.Equal("yesterday", await File.ReadAllTextAsync(file, Stop));
    }

    [Fact]
    public async Task Backup_Stopped_LeavesNoFileBehind()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MakerOf(_house.App.Database).WriteAsync(InFolder("stopped.zip"), null, stop.Token));

        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task Backup_OnlyItsOwnerMayReadIt()
    {
        var (file, _) = await BackupAsync();

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private async Task<(string File, BackupManifest Made)> BackupAsync()
    {
        var file = InFolder("backup.zip");
        return (file, await MakerOf(_house.App.Database).WriteAsync(file, null, Stop));
    }

    private static Backup MakerOf(DatabaseOptions options) => new(new Migrator(options), TimeProvider.System);

    private static async Task<int> CountAsync(DatabaseOptions options)
    {
        await using var db = new Migrator(options).OpenAsOwner();
        return await db.People.IgnoreQueryFilters().CountAsync(Stop);
    }

    private string InFolder(string name) => Path.Combine(_folder, name);
}
