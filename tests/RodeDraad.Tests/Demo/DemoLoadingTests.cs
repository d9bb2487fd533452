using Microsoft.EntityFrameworkCore;
using Xunit;

namespace RodeDraad.Tests.Demo;

public sealed class DemoLoadingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_Twice_ChangesNothing()
    {
        using var database = await EmptyDatabase.MigratedAsync(Ct);
        Assert.True(await database.Demo().LoadAsync(Ct));
        var before = await RowsAsync(database);

        Assert.False(await database.Demo().LoadAsync(Ct));
        Assert.Equal(before, await RowsAsync(database));
    }

    [Fact]
    public async Task Load_TakesLessThanFiveSeconds()
    {
        using var database = await EmptyDatabase.MigratedAsync(Ct);
        var started = TimeProvider.System.GetTimestamp();
        await database.Demo().LoadAsync(Ct);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task Load_OnTheSameDay_WritesTheSameSchool()
    {
        var clock = new StillClock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(await WordsAsync(clock), await WordsAsync(clock));
    }

    [Theory]
    [InlineData("2027-08-02")]
    [InlineData("2027-07-31")]
    [InlineData("2028-02-29")]
    [InlineData("2027-01-01")]
    public async Task Load_OnAnyDay_KeepsDatesInTheirYears(string day)
    {
        var now = DateTimeOffset.Parse(day + "T07:30:00Z");
        using var database = await EmptyDatabase.MigratedAsync(Ct);
        Assert.True(await database.Demo(new StillClock(now)).LoadAsync(Ct));

        await using var db = database.Open();
        var last = await db.Experiences.IgnoreQueryFilters().MaxAsync(e => e.ChangedAt, Ct);
        Assert.True(last <= now.UtcDateTime);
        Assert.False(await db.Enrolments.IgnoreQueryFilters().AnyAsync(e => e.Until < e.From, Ct));
    }

    private static async Task<int[]> RowsAsync(EmptyDatabase database)
    {
        await using var db = database.Open();
        return
        [
            await db.Users.CountAsync(Ct), await db.Changes.CountAsync(Ct), await db.Readings.IgnoreQueryFilters().CountAsync(Ct),
            await db.People.IgnoreQueryFilters().CountAsync(Ct), await db.Experiences.IgnoreQueryFilters().CountAsync(Ct),
        ];
    }

    private static async Task<List<string>> WordsAsync(TimeProvider clock)
    {
        using var database = await EmptyDatabase.MigratedAsync(Ct);
        await database.Demo(clock).LoadAsync(Ct);
        await using var db = database.Open();
        var rows = await db.Experiences.IgnoreQueryFilters()
            .Select(e => new { e.Learner!.NameSort, e.HappenedOn, e.Heading, e.Audience, e.ChangedAt, Answers = e.Answers.Count })
            .ToListAsync(Ct);
        return [.. rows.Select(r => r.ToString()!).Order(StringComparer.Ordinal)];
    }
}
