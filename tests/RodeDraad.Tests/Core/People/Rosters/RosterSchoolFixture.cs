using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.People.Rosters.Planning;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Hosting;
using Xunit;

namespace RodeDraad.Tests.Core.People.Rosters;

/// <summary>A school of its own on a new database, with a clock that can be set.</summary>
public sealed class RosterSchoolFixture : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private TestDatabase? database;
    private ServiceProvider? services;

    public Guid SchoolId { get; private set; }

    /// <summary>Where the database is.</summary>
    public DatabaseOptions Database => database!.Options;

    /// <summary>The day it is at the school.</summary>
    public DateOnly Today
    {
        get => clock.Today();
        set => clock.GoTo(new DateTimeOffset(value, new TimeOnly(12, 0), TimeSpan.Zero));
    }

    public async ValueTask InitializeAsync()
    {
        Today = new DateOnly(2026, 11, 2);
        database = await TestDatabase.MakeAsync();
        services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddData(database.Options).BuildServiceProvider();
        await OutsideAsync(async db =>
        {
            var board = new Board("Stichting Vlechtwerk");
            var school = new School(board.Id, "Het Vlechtwerk", "99XX");
            db.AddRange(board, school);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            SchoolId = school.Id;
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    /// <summary>Does something inside the school.</summary>
    public async Task<T> InsideAsync<T>(Func<AppDb, Task<T>> act)
    {
        await using var scope = services!.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(SchoolId);
        return await act(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task<RosterPlan> PlanAsync(RosterFile file, int year = 2026, string? department = null)
        => InsideAsync(db => new RosterImporting(db, clock).PlanAsync(file, new SchoolYear(year), department, TestContext.Current.CancellationToken));

    /// <summary>Applies without having looked first, as the console does.</summary>
    public Task<RosterResult> TryAsync(
        RosterFile file, int year = 2026, bool acceptEndings = false, string? fingerprint = null, string? department = null,
        Func<RosterPlan, Task>? finish = null, IProgress<RosterProgress>? progress = null)
        => InsideAsync(db => new RosterImporting(db, clock).ApplyAsync(
            file, (new SchoolYear(year), department), new RosterAgreement(fingerprint, acceptEndings), finish, progress, TestContext.Current.CancellationToken));

    /// <summary>Applies, and fails the test when that is refused.</summary>
    public async Task<RosterPlan> ApplyAsync(RosterFile file, int year = 2026, bool acceptEndings = false)
    {
        var result = await TryAsync(file, year, acceptEndings);
        Assert.True(!result.Outcome.IsRefused, $"{result.Outcome.Refusal}: {string.Join("; ", result.Plan.Findings.Select(f => $"{f.Cause.Text} {string.Join('/', f.Arguments)}"))}");
        return result.Plan;
    }

    public Task<int> CountChangesAsync() => InsideAsync(db => db.Changes.CountAsync(TestContext.Current.CancellationToken));

    /// <summary>"4h1 2026-08-01–" for every enrolment of the learner with this number, oldest first.</summary>
    public Task<string[]> HistoryAsync(string number) => InsideAsync(async db =>
    {
        var rows = await db.PersonKeys.Where(key => key.Source == RosterSources.LearnerNumber && key.Key == number)
            .Join(db.Enrolments, key => key.PersonId, enrolment => enrolment.LearnerId, (_, enrolment) => enrolment)
            .OrderBy(enrolment => enrolment.From).ThenBy(enrolment => enrolment.Group!.Name)
            .Select(enrolment => new { enrolment.Group!.Name, enrolment.From, enrolment.Until })
            .ToListAsync(TestContext.Current.CancellationToken);
        return rows.Select(row => $"{row.Name} {row.From:yyyy-MM-dd}–{row.Until:yyyy-MM-dd}").ToArray();
    });

    private async Task OutsideAsync(Func<AppDb, Task> act)
    {
        await using var scope = services!.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
