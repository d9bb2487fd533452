using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Demo;
using Xunit;

namespace RodeDraad.Tests.Demo;

public sealed class DemoSchoolTests(LoadedDemo demo) : IClassFixture<LoadedDemo>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("noor", "Learner")]
    [InlineData("sem", "Learner")]
    [InlineData("yara", "Learner")]
    [InlineData("ouder", "Guardian")]
    [InlineData("mentor", "Mentor")]
    [InlineData("docent", "Teacher")]
    [InlineData("decaan", "Counsellor")]
    [InlineData("teamleider", "TeamLeader")]
    [InlineData("rector", "SchoolLeader")]
    [InlineData("bestuur", "Board")]
    [InlineData("beheer", "Administrator")]
    [InlineData("anders", "Mentor")]
    [InlineData("mila", "Learner")]
    [InlineData("mentor-vmbo", "Mentor")]
    [InlineData("decaan-vmbo", "Counsellor")]
    public async Task Account_HasItsRoleOnly(string name, string role)
    {
        await using var db = demo.Open();
        var account = await db.Users.SingleAsync(u => u.NormalizedEmail == $"{name}@demo.rodedraad.test".ToUpperInvariant(), Ct);
        var membership = await db.Memberships.SingleAsync(m => m.AccountId == account.Id, Ct);

        Assert.Equal(PasswordVerificationResult.Success,
            new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, DemoSchool.Password));
        Assert.Equal([role], await RolesAsync(db, membership));
        Assert.Equal(role, DemoAccounts.All.Single(a => a.Email == account.Email).Role.ToString());
    }

    [Fact]
    public async Task Accounts_AreThoseOfTheContract_AndThreeOfTheLastYearOfVmbo()
    {
        await using var db = demo.Open();
        Assert.Equal(16, await db.Users.CountAsync(Ct));
    }

    [Fact]
    public async Task Mila_CanHandIn_AndPointsAtEveryPart()
    {
        await using var db = demo.Open();
        var mila = await All(db.Learners).SingleAsync(l => l.Email == "mila@demo.rodedraad.test", Ct);

        Assert.Equal(Enum.GetValues<DossierPart>(), (await All(db.PartProofs).Where(p => p.LearnerId == mila.Id).Select(p => p.Part).Distinct().ToListAsync(Ct)).Order());
        Assert.False(await All(db.HandIns).AnyAsync(h => h.LearnerId == mila.Id, Ct));
        Assert.True(await All(db.Enrolments).AnyAsync(e => e.LearnerId == mila.Id && e.Until == null && e.Group!.Name == "4 vmbo-tl A", Ct));
    }

    [Fact]
    public async Task Load_AtTheVlechtwerk_Has240LearnersInThreeYears()
    {
        await using var db = demo.Open();
        var school = await db.Schools.SingleAsync(s => s.Name == "Het Vlechtwerk", Ct);
        var years = await All(db.Groups).Where(g => g.SchoolId == school.Id).Select(g => g.Year).Distinct().CountAsync(Ct);

        Assert.InRange(school.LearnerCount, 240, 400);
        Assert.Equal(school.LearnerCount, await All(db.Learners).CountAsync(l => l.SchoolId == school.Id && l.LeftOn == null, Ct));
        Assert.Equal(school.StaffCount, await All(db.Staff).CountAsync(s => s.SchoolId == school.Id, Ct));
        Assert.Equal(3, years);
    }

    [Fact]
    public async Task Load_Groups_AreNoLargerThanAClass()
    {
        await using var db = demo.Open();
        var groups = await All(db.Enrolments).GroupBy(e => new { e.Group!.Name, e.Group.Year }).Select(g => new { g.Key.Name, g.Key.Year, Learners = g.Count() }).ToListAsync(Ct);
        Assert.True(groups.Max(g => g.Learners) >= 12);
        Assert.DoesNotContain(groups, g => g.Learners > 32);
    }

    [Fact]
    public async Task Load_Names_AreNotRepeated()
    {
        await using var db = demo.Open();
        var names = await All(db.Learners).Where(l => l.SchoolId == All(db.Schools).Single(s => s.Name == "Het Vlechtwerk").Id)
            .Select(l => l.NameFold).ToListAsync(Ct);
        Assert.Empty(names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.True(names.Select(n => n.Split(' ')[0]).GroupBy(n => n).Max(g => g.Count()) <= 12);
    }

    [Fact]
    public async Task Noor_HasARichDossierWithThreads()
    {
        await using var db = demo.Open();
        var noor = await All(db.Learners).SingleAsync(l => l.NameFold == "noor van den berg", Ct);
        var stories = await All(db.Experiences).Where(e => e.LearnerId == noor.Id).ToListAsync(Ct);
        var words = await All(db.CoreWords).Where(w => w.LearnerId == noor.Id).Select(w => w.WordFold).ToListAsync(Ct);

        Assert.True(stories.Count >= 24);
        Assert.Contains(stories, s => s.Story is not null && s.HappenedOn == Anniversary.Of(new FakeClock().Today())[0]);
        Assert.Equal(3, stories.Select(s => s.Audience).Distinct().Count());
        Assert.True(stories.Count(s => s.FromStepId is not null) >= 4);
        Assert.All(["zelf doen", "buiten", "samen"], word => Assert.True(words.Count(w => w == word) >= 4, word));
        Assert.True(await All(db.NextSteps).AnyAsync(s => s.LearnerId == noor.Id && s.DoneAt == null && s.DroppedAt == null, Ct));
        Assert.True(await All(db.Answers).CountAsync(a => a.LearnerId == noor.Id, Ct) >= 8);
        Assert.Equal(1, await All(db.Answers).CountAsync(a => a.LearnerId == noor.Id && a.SeenAt == null, Ct));
    }

    [Fact]
    public async Task Sem_HasAnEmptyDossier()
    {
        await using var db = demo.Open();
        var sem = await All(db.Learners).SingleAsync(l => l.Email == "sem@demo.rodedraad.test", Ct);
        Assert.False(await All(db.Experiences).AnyAsync(e => e.LearnerId == sem.Id, Ct));
    }

    [Fact]
    public async Task Dossiers_GoFromEmptyToRich()
    {
        await using var db = demo.Open();
        var counts = await All(db.Learners).Select(l => All(db.Experiences).Count(e => e.LearnerId == l.Id)).ToListAsync(Ct);
        Assert.True(counts.Count(c => c == 0) >= 20, "some are empty");
        Assert.True(counts.Count(c => c >= 8) >= 20, "some are rich");
    }

    [Fact]
    public async Task Conversations_AreEnoughForFigures_AndNoneEndsInTheFuture()
    {
        var soon = FakeClock.Start.UtcDateTime;
        await using var db = demo.Open();
        var held = await All(db.ConversationRecords).Where(r => r.Conversation!.EndedAt != null)
            .Select(r => new { r.Conversation!.EndedAt, r.OfferedAt, r.ConfirmedAt, r.Step }).ToListAsync(Ct);

        Assert.True(held.Count >= 60, $"{held.Count}");
        Assert.True(held.Exists(h => h.Step is null) && held.Exists(h => h.Step is not null));
        Assert.DoesNotContain(held, h => h.EndedAt > soon || h.OfferedAt > soon || h.ConfirmedAt > soon);
    }

    [Fact]
    public async Task Moments_AreNeverInTheFuture()
    {
        var soon = FakeClock.Start.UtcDateTime;
        await using var db = demo.Open();
        Assert.False(await All(db.Experiences).AnyAsync(e => e.ChangedAt > soon || e.WrittenAt > soon || e.SharedAt > soon, Ct));
        Assert.False(await All(db.Answers).AnyAsync(a => a.WrittenAt > soon || a.SeenAt > soon, Ct));
        Assert.False(await All(db.Readings).AnyAsync(r => r.At > soon, Ct));
        Assert.False(await All(db.NextSteps).AnyAsync(s => s.DoneAt > soon || s.DroppedAt > soon || s.SetAt > soon, Ct));
    }

    [Fact]
    public async Task Answers_StandOnlyOnSharedExperiences()
    {
        await using var db = demo.Open();
        Assert.False(await All(db.Answers).AnyAsync(a => All(db.Experiences).Any(e => e.Id == a.ExperienceId && e.Audience == Audience.OnlyMe), Ct));
    }

    private static IQueryable<T> All<T>(IQueryable<T> rows) where T : class => rows.IgnoreQueryFilters();

    private static async Task<List<string>> RolesAsync(AppDb db, Membership membership)
    {
        if (membership.BoardId is not null) return [nameof(Role.Board)];
        var person = await All(db.People).SingleAsync(p => p.Id == membership.PersonId, Ct);
        if (person is Learner) return [nameof(Role.Learner)];
        if (person is Guardian) return [nameof(Role.Guardian)];
        return await All(db.StaffRoles).Where(r => r.StaffId == person.Id && r.Until == null).Select(r => r.Role.ToString()).Distinct().ToListAsync(Ct);
    }
}
