using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;
using SQLitePCL;
using Xunit;

namespace RodeDraad.Tests.Core.Data;

/// <summary>On SQLite a pooled context keeps its connection and the statements that were prepared on it.</summary>
public sealed class KeptStatementsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rodedraad-test-").FullName;
    private ServiceProvider _services = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new DatabaseOptions { Folder = _folder };
        await new Migrator(options).MigrateAsync(Ct);
        _services = new ServiceCollection().AddData(options).BuildServiceProvider();
        await InScopeAsync(async db =>
        {
            db.Boards.AddRange(new Board("Noord"), new Board("Zuid"));
            await db.SaveChangesAsync(Ct);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public Task Scope_AfterAnother_FindsTheConnectionOpen() =>
        InScopeAsync(db =>
        {
            Assert.Equal(ConnectionState.Open, db.Database.GetDbConnection().State);
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Query_AskedAgain_PreparesNothingAndTakesTheNewValues()
    {
        var before = 0;
        await InScopeAsync(async db =>
        {
            await FindAsync(db, "Noord");
            before = Statements(db);
        });

        Board? found = null;
        await InScopeAsync(async db => found = await FindAsync(db, "Zuid"));

        Assert.Equal("Zuid", found?.Name);
        await InScopeAsync(db =>
        {
            Assert.Equal(before, Statements(db));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public Task Statement_WithItsLimitAsParameter_IsNotMadeAnewForAnotherValue() => InScopeAsync(db =>
    {
        const int CountOfReprepare = 5; // SQLITE_STMTSTATUS_REPREPARE
        raw.sqlite3_prepare_v2(((SqliteConnection)db.Database.GetDbConnection()).Handle!, "select name from boards limit ?", out var statement);
        using (statement)
        {
            for (var most = 1; most <= 3; most++)
            {
                raw.sqlite3_bind_int(statement, 1, most);
                Assert.Equal(raw.SQLITE_ROW, raw.sqlite3_step(statement));
                raw.sqlite3_reset(statement);
            }

            Assert.Equal(0, raw.sqlite3_stmt_status(statement, CountOfReprepare, 0));
        }
        return Task.CompletedTask;
    });

    [Fact]
    public Task Query_OfManyKinds_KeepsALimitedNumber() => InScopeAsync(async db =>
    {
        await AskAsync(40);
        var some = Statements(db);
        await AskAsync(400);

        Assert.InRange(Statements(db), 1, 2 * some);

        async Task AskAsync(int kinds)
        {
            for (var i = 0; i < kinds; i++)
            {
                var words = $"Bestuur {i}";
                await db.Boards.Where(b => b.Name == EF.Constant(words)).ToListAsync(Ct);
            }
        }
    });

    [Fact]
    public Task Query_WhileTheSameIsBeingRead_AnswersBoth() => InScopeAsync(db =>
    {
        var pairs = db.Boards.AsNoTracking().OrderBy(b => b.Name).AsEnumerable()
            .SelectMany(_ => db.Boards.AsNoTracking().OrderBy(b => b.Name).AsEnumerable(), (one, other) => one.Name + other.Name);

        Assert.Equal(["NoordNoord", "NoordZuid", "ZuidNoord", "ZuidZuid"], pairs);
        return Task.CompletedTask;
    });

    [Fact]
    public Task Query_InATransactionAndAfterIt_SeesWhatIsThere() => InScopeAsync(async db =>
    {
        Assert.Null(await FindAsync(db, "West"));
        await using (await db.Database.BeginTransactionAsync(Ct))
        {
            db.Boards.Add(new Board("West"));
            await db.SaveChangesAsync(Ct);
            Assert.NotNull(await FindAsync(db, "West"));
        }

        Assert.Null(await FindAsync(db, "West"));
    });

    [Fact]
    public async Task Query_StoppedHalfway_LeavesNothingOpenForAWriter()
    {
        await InScopeAsync(async db =>
        {
            await foreach (var _ in db.Boards.AsNoTracking().OrderBy(b => b.Name).AsAsyncEnumerable()) break;
        });

        await InScopeAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); VACUUM", Ct));
    }

    private static Task<Board?> FindAsync(AppDb db, string name) => db.Boards.AsNoTracking().SingleOrDefaultAsync(b => b.Name == name, Ct);

    /// <summary>Bytes that the statements take which SQLite holds ready on the connection of a context.</summary>
    private static int Statements(AppDb db)
    {
        raw.sqlite3_db_status(((SqliteConnection)db.Database.GetDbConnection()).Handle!, raw.SQLITE_DBSTATUS_STMT_USED, out var bytes, out _, 0);
        return bytes;
    }

    private async Task InScopeAsync(Func<AppDb, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
