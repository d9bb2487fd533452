using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Demo;
using Xunit;

namespace RodeDraad.Tests.Demo;

public sealed class DemoLoadingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_Twice_ChangesNothing()
    {
        await using var database = await TestDatabase.MakeAsync();
        Assert.True(await LoadedDemo.On(database).LoadAsync(Ct));
        var before = await RowsAsync(database);

        Assert.False(await LoadedDemo.On(database).LoadAsync(Ct));
        Assert.Equal(before, await RowsAsync(database));
    }

    [Fact]
    public async Task Load_HashesThePasswordOnce()
    {
        // A hash takes a tenth of a second on purpose; the rest of the school takes one or two.
        await using var database = await TestDatabase.MakeAsync();
        var hasher = new CountingHasher();
        await new DemoSchool(new Migrator(database.Options), new FakeClock(), hasher).LoadAsync(Ct);
        Assert.Equal(1, hasher.Hashed);
    }

    [Fact]
    public async Task Load_OnTheSameDay_WritesTheSameSchool() => Assert.Equal(await WordsAsync(), await WordsAsync());

    [Theory]
    [InlineData("2027-08-02")]
    [InlineData("2028-02-29")]
    [InlineData("2027-01-01")]
    public async Task Load_OnAnyDay_KeepsDatesInTheirYears(string day)
    {
        var clock = new FakeClock();
        clock.GoTo(DateTimeOffset.Parse(day + "T07:30:00Z"));
        await using var database = await TestDatabase.MakeAsync();
        Assert.True(await LoadedDemo.On(database, clock).LoadAsync(Ct));

        await using var db = database.Open();
        var last = await db.Experiences.IgnoreQueryFilters().MaxAsync(e => e.ChangedAt, Ct);
        Assert.True(last <= clock.GetUtcNow().UtcDateTime);
        Assert.False(await db.Enrolments.IgnoreQueryFilters().AnyAsync(e => e.Until < e.From, Ct));
    }

    private static async Task<int[]> RowsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return
        [
            await db.Users.CountAsync(Ct), await db.Changes.CountAsync(Ct), await db.Readings.IgnoreQueryFilters().CountAsync(Ct),
            await db.People.IgnoreQueryFilters().CountAsync(Ct), await db.Experiences.IgnoreQueryFilters().CountAsync(Ct),
        ];
    }

    private static async Task<List<string>> WordsAsync()
    {
        await using var database = await TestDatabase.MakeAsync();
        await LoadedDemo.On(database).LoadAsync(Ct);
        await using var db = database.Open();
        var rows = await db.Experiences.IgnoreQueryFilters()
            .Select(e => new { e.Learner!.NameSort, e.HappenedOn, e.Heading, e.Audience, e.ChangedAt, Answers = e.Answers.Count })
            .ToListAsync(Ct);
        return [.. rows.Select(r => r.ToString()!).Order(StringComparer.Ordinal)];
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Hashed { get; private set; }

        public override string HashPassword(Account user, string password)
        {
            Hashed++;
            return base.HashPassword(user, password);
        }
    }
}
