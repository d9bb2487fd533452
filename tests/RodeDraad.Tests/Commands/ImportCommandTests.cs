using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.Core.People.Rosters;
using Xunit;
using static RodeDraad.Tests.Commands.ProgramRun;

namespace RodeDraad.Tests.Commands;

public sealed class ImportCommandTests : IAsyncLifetime
{
    private const string Header = "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Leerjaar;Afdeling;Klassenmentor 1";

    private readonly RosterSchoolFixture school = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rodedraad-import-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => school.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await school.DisposeAsync();
    }

    [Fact]
    public async Task Import_SoundFile_IsDoneAndStandsInTheList()
    {
        var (code, words) = await RunAsync(["import", Write(Header, "1;Noor;van den;Berg;4h1;4;havo;"), "--school", "99xx", "--year", "2026"]);

        Assert.True(code == 0, words);
        Assert.Contains("1 people added", words, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
        Assert.Equal(RosterImportState.Applied, await school.InsideAsync(db => db.RosterImports.Select(i => i.State).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Import_DryRun_ChangesNothingAndWritesTheReport()
    {
        var report = Path.Combine(folder.FullName, "verslag.csv");

        var (code, words) = await RunAsync(["import", Write(Header, "1;Noor;;Berg;4h1;4;havo;=1+1"), "--dry-run", "--year", "2026", "--report", report]);

        Assert.True(code == 0, words);
        Assert.Equal(0, await CountAsync());
        Assert.Contains("=1+1", await File.ReadAllTextAsync(report, Ct), StringComparison.Ordinal);
        Assert.DoesNotContain(";=1+1", await File.ReadAllTextAsync(report, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileWithProblems_IsRefusedWithRowAndColumn()
    {
        var (code, words) = await RunAsync(["import", Write(Header, "1;ZoÃ«;;Berg;4h1;4;havo;"), "--year", "2026"]);

        Assert.Equal(1, code);
        Assert.Contains("row 2, column Roepnaam", words, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Import_SchoolNotNamed_ListsTheSchools()
    {
        await school.InsideAsync(async db =>
        {
            var board = await db.Boards.SingleAsync(Ct);
            db.Add(new School(board.Id, "De Spil", "88YY"));
            return await db.SaveChangesAsync(Ct);
        });

        var (code, words) = await RunAsync(["import", Write(Header, "1;Noor;;Berg;4h1;4;havo;")]);

        Assert.Equal(1, code);
        Assert.Contains("De Spil (88YY), Het Vlechtwerk (99XX)", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileThatIsNotThere_IsUsage()
    {
        var (code, words) = await RunAsync(["import", "/nowhere/at-all.csv"]);

        Assert.Equal(2, code);
        Assert.Contains("/nowhere/at-all.csv", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_KilledInTheMiddle_LeavesNothingHalf()
    {
        const int learners = 2_000;
        var path = Write([Header, .. Enumerable.Range(1, learners).Select(i => $"{i};Kind{i};van de;Leerling;4h{i / 28};4;havo;")]);
        using (var process = Start(["import", path, "--year", "2026"], Where(school.Database)))
        {
            await WritingAsync(process);
            process.Kill();
            await process.WaitForExitAsync(Ct);
        }

        var left = await CountAsync();
        Assert.True(left is 0 or learners, $"{left} learners were left.");
        Assert.Equal(left > 0, await school.InsideAsync(db => db.RosterImports.AnyAsync(Ct)));

        var (code, words) = await RunAsync(["import", path, "--year", "2026"]);

        Assert.True(code == 0, words);
        Assert.Equal(learners, await CountAsync());
    }

    private Task<(int Code, string Words)> RunAsync(string[] arguments) => ProgramRun.RunAsync(arguments, Where(school.Database));

    /// <summary>Waits until rows go to the disk before they are committed; on PostgreSQL, for as long as that takes.</summary>
    private async Task WritingAsync(Process process)
    {
        var log = new FileInfo(school.Database.File + "-wal");
        for (var i = 0; i < 200 && !process.HasExited; i++)
        {
            await Task.Delay(25, Ct);
            log.Refresh();
            if (!TestDatabase.IsPostgres && log is { Exists: true, Length: > 1_500_000 })
                return;
        }
    }

    private Task<int> CountAsync() => school.InsideAsync(db => db.Learners.CountAsync(Ct));

    private string Write(params string[] lines)
    {
        var path = Path.Combine(folder.FullName, "leerlingen.csv");
        File.WriteAllLines(path, lines);
        return path;
    }
}
