using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Commands;
using RodeDraad.Web.Demo;
using Xunit;

namespace RodeDraad.Tests.Demo;

public sealed class SyntheticDeploymentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly SyntheticPlan Plan = new() { Schools = 2, Learners = 70, Years = 3, Seed = 5 };

    [Fact]
    public async Task Add_APlan_MakesThatManySchoolsLearnersAndYears()
    {
        await using var database = await TestDatabase.MakeAsync();
        await On(database).AddAsync(Plan, Ct);

        await using var db = database.Open();
        var schools = await db.Schools.ToListAsync(Ct);
        Assert.Equal(2, schools.Count);
        Assert.All(schools, s => Assert.Equal(70, s.LearnerCount));
        Assert.Equal(140, await db.Learners.IgnoreQueryFilters().CountAsync(Ct));
        Assert.Equal(3, await db.Groups.IgnoreQueryFilters().Select(g => g.Year).Distinct().CountAsync(Ct));
        Assert.True(await db.Experiences.IgnoreQueryFilters().CountAsync(Ct) > 140);
        Assert.Equal(await db.Experiences.IgnoreQueryFilters().CountAsync(Ct), await db.Changes.CountAsync(c => c.Entity == "Experience", Ct));
        Assert.Equal(0, await db.Users.CountAsync(Ct));
    }

    [Fact]
    public async Task Add_TheSameSeed_MakesTheSameSchools() => Assert.Equal(await WordsAsync(Plan), await WordsAsync(Plan));

    [Fact]
    public async Task Add_AnotherSeed_MakesOtherSchools() => Assert.NotEqual(await WordsAsync(Plan), await WordsAsync(Plan with { Seed = 6 }));

    [Fact]
    public async Task Add_WithAccounts_LetsSomeOfEachSchoolSignIn()
    {
        await using var database = await TestDatabase.MakeAsync();
        await On(database).AddAsync(Plan with { Accounts = true }, Ct);

        await using var db = database.Open();
        var emails = await db.Users.Select(u => u.Email).ToListAsync(Ct);
        Assert.All(["mentor", "docent", "decaan", "rector", "beheer", "leerling1"],
            name => Assert.All([1, 2], n => Assert.Contains($"{name}@school{n}.rodedraad.test", emails)));
        Assert.Contains("bestuur@board1.rodedraad.test", emails);
        Assert.Equal(emails.Count, await db.Memberships.CountAsync(Ct));
    }

    [Fact]
    public async Task Add_MoreSchools_NumbersOn()
    {
        await using var database = await TestDatabase.MakeAsync();
        Assert.True(await On(database).IsEmptyAsync(Ct));
        await On(database).AddAsync(Plan with { Schools = 1 }, Ct);
        Assert.False(await On(database).IsEmptyAsync(Ct));
        await On(database).AddAsync(Plan with { Schools = 1 }, Ct);

        await using var db = database.Open();
        Assert.Equal(["Proefschool 1", "Proefschool 2"], await db.Schools.Select(s => s.Name).Order().ToListAsync(Ct));
    }

    [Theory]
    [InlineData("--schools", "0")]
    [InlineData("--learners", "20001")]
    [InlineData("--years", "veel")]
    public async Task Command_WithAnImpossibleNumber_IsMisuse(string option, string value) =>
        Assert.Equal(CommandLine.Usage, await CommandLine.RunAsync(["seed", option, value]));

    private static SyntheticDeployment On(TestDatabase database) =>
        new(new Migrator(database.Options), new FakeClock(), new PasswordHasher<Account>());

    private static async Task<List<string>> WordsAsync(SyntheticPlan plan)
    {
        await using var database = await TestDatabase.MakeAsync();
        await On(database).AddAsync(plan, Ct);
        await using var db = database.Open();
        var rows = await db.Experiences.IgnoreQueryFilters()
            .Select(e => new { e.Learner!.NameSort, e.HappenedOn, e.Heading, e.Audience, e.ChangedAt, Answers = e.Answers.Count })
            .ToListAsync(Ct);
        return [.. rows.Select(r => r.ToString()!).Order(StringComparer.Ordinal)];
    }
}
