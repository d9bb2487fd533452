using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Demo;

/// <summary>How large a synthetic deployment becomes.</summary>
internal sealed record SyntheticPlan
{
    public required int Schools { get; init; }

    /// <summary>Learners in each school.</summary>
    public required int Learners { get; init; }

    /// <summary>School years of history, this one included.</summary>
    public required int Years { get; init; }

    public required int Seed { get; init; }

    /// <summary>Whether some learners and all staff get an account with <see cref="DemoSchool.Password"/>.</summary>
    public bool Accounts { get; init; }
}

/// <summary>Writes schools for load tests, each in one transaction; the same plan always writes the same schools.</summary>
internal sealed class SyntheticDeployment(Migrator migrator, TimeProvider clock, IPasswordHasher<Account> hasher)
{
    /// <summary>Called with the number of learners written since the last call.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>True when there is no board and no account.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        await using var db = migrator.OpenAsOwner();
        return !await db.Boards.AnyAsync(ct) && !await db.Users.AnyAsync(ct);
    }

    /// <summary>Adds the planned schools; their numbers go on after the schools that are there.</summary>
    public async Task AddAsync(SyntheticPlan plan, CancellationToken ct)
    {
        var content = DemoContent.Read();
        var calendar = new SchoolCalendar(clock);
        int known;
        await using (var db = migrator.OpenAsOwner()) known = await db.Schools.CountAsync(ct);
        Board? board = null;
        for (var i = 0; i < plan.Schools; i++)
        {
            var number = known + i + 1;
            var tenancy = new Tenancy(clock);
            await using var db = migrator.OpenAsOwner().Under(tenancy);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (i % content.Schools.Synthetic.SchoolsPerBoard == 0) board = null;
            board ??= AddBoard(db, content, 1 + (number - 1) / content.Schools.Synthetic.SchoolsPerBoard, plan);
            await SchoolAsync(db, tenancy, content, calendar, (board, number, plan), ct);
            await transaction.CommitAsync(ct);
        }
    }

    private async Task SchoolAsync(
        AppDb db, Tenancy tenancy, DemoContent content, SchoolCalendar calendar, (Board Board, int Number, SyntheticPlan Plan) what, CancellationToken ct)
    {
        var (board, number, plan) = what;
        var seed = unchecked(plan.Seed * 10_007 + number);
        var maker = new SyntheticSchool(content, new NameDeck(content.Names), new Random(seed));
        var school = maker.Make(number, plan.Learners, plan.Years);
        var seeder = new SchoolSeeder(db, tenancy, content, calendar)
        {
            Progress = Progress,
            Accounts = plan.Accounts ? new AccountMaker(db, hasher) : null,
        };
        await seeder.SeedAsync(board, school, maker.Reachable(number, school), seed, ct);
    }

    private Board AddBoard(AppDb db, DemoContent content, int number, SyntheticPlan plan)
    {
        var board = new Board(string.Format(CultureInfo.InvariantCulture, content.Schools.Synthetic.Board, number));
        db.Add(board);
        if (plan.Accounts)
            new AccountMaker(db, hasher).OfBoard(string.Create(CultureInfo.InvariantCulture, $"bestuur@board{number}.rodedraad.test"), board, board.Name);
        return board;
    }
}
