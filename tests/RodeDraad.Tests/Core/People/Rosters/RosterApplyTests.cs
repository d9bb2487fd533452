using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.People.Rosters.Planning;
using RodeDraad.Testing.Hosting;
using Xunit;
using static RodeDraad.Tests.Core.People.Rosters.RosterSamples;

namespace RodeDraad.Tests.Core.People.Rosters;

public sealed class RosterApplyTests : IAsyncLifetime
{
    private const string Header = "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Leerjaar;Afdeling;E-mail;Klassenmentor 1";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // Every test starts with a school of its own.
    private readonly RosterSchoolFixture fresh = new();

    public ValueTask InitializeAsync() => fresh.InitializeAsync();

    public ValueTask DisposeAsync() => fresh.DisposeAsync();

    [Fact]
    public async Task Apply_FirstRoster_AddsEverybodyFromTheFirstOfAugust()
    {
        await fresh.ApplyAsync(StaffList("HAD;Karim;;Haddou;k.haddou@voorbeeld.test"));
        var plan = await fresh.ApplyAsync(List("1;Noor;van den;Berg;4h1;4;havo;noor@voorbeeld.test;HAD", "2;Emre;;Kaya;4h1;4;havo;;HAD"));

        Assert.Equal(4, plan.Count(RosterAction.Add)); // department, group and two learners
        Assert.Equal(["4h1 2026-08-01–"], await fresh.HistoryAsync("1"));
        Assert.True(await fresh.InsideAsync(db => db.StaffRoles.AnyAsync(role => role.Role == Role.Mentor && role.Staff!.Code == "HAD" && role.Group!.Name == "4h1", Ct)));
        var counted = await fresh.InsideAsync(db => db.Schools.SingleAsync(Ct));
        Assert.Equal((2, 1, 1), (counted.LearnerCount, counted.StaffCount, counted.GroupCount));
        Assert.NotNull(counted.RosterAppliedAt);
    }

    [Fact]
    public async Task Apply_SameFileTwice_WritesNothing()
    {
        var file = new RosterReader().Read("export.zip", OneRosterSamples.Zip(OneRosterSamples.Version11()), new RosterSchool("Het Vlechtwerk", "99XX"));
        await fresh.ApplyAsync(file);
        var before = await fresh.CountChangesAsync();

        var plan = await fresh.ApplyAsync(file);

        Assert.Empty(plan.Steps);
        Assert.Equal(4, plan.Unchanged);
        Assert.Equal(before, await fresh.CountChangesAsync());
    }

    [Fact]
    public async Task Apply_NewSchoolYear_MovesUpAndKeepsTheYearBefore()
    {
        await fresh.ApplyAsync(StaffList("HAD;Karim;;Haddou;", "PIN;Ada;;Pinas;"));
        await fresh.ApplyAsync(List("1;Noor;;Berg;3h2;3;havo;;HAD"));
        fresh.Today = new DateOnly(2027, 8, 28);

        var plan = await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;PIN"), 2027);

        Assert.Equal(["3h2 2026-08-01–2027-07-31", "4h1 2027-08-01–"], await fresh.HistoryAsync("1"));
        Assert.Equal(new RosterDifference(RosterFields.Homeroom, "3h2", "4h1"), Assert.Single(StepFor(plan, "Noor Berg").Differences));
        Assert.Equal(["HAD –2027-07-31", "PIN –"], await MentorsAsync());
    }

    [Fact]
    public async Task Apply_NextYearInJuly_EndsThisYearOnItsLastDay()
    {
        await fresh.ApplyAsync(List("1;Noor;;Berg;3h2;3;havo;;", "2;Bo;;Smit;3h2;3;havo;;"));
        fresh.Today = new DateOnly(2027, 7, 10);
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;"), 2027);
        var changes = await fresh.CountChangesAsync();

        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;"), 2027);

        Assert.Equal(["3h2 2026-08-01–2027-07-31", "4h1 2027-08-01–"], await fresh.HistoryAsync("1"));
        Assert.Equal(new DateOnly(2027, 7, 31), await fresh.InsideAsync(db => db.Learners.Where(l => l.GivenName == "Bo").Select(l => l.LeftOn).SingleAsync(Ct)));
        Assert.Equal(changes, await fresh.CountChangesAsync());
    }

    [Fact]
    public async Task Apply_OtherGroupThenBack_KeepsHistoryAndMakesNobodyTwice()
    {
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;", "2;Bo;;Smit;4h2;4;havo;;"));
        fresh.Today = new DateOnly(2027, 1, 11);
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h2;4;havo;;", "2;Bo;;Smit;4h2;4;havo;;"));
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;", "2;Bo;;Smit;4h2;4;havo;;"));

        var history = await fresh.HistoryAsync("1");

        Assert.Equal(["4h1 2026-08-01–", "4h2 2027-01-11–2027-01-11"], history);
        Assert.Equal(2, await fresh.InsideAsync(db => db.Learners.CountAsync(Ct)));
        Assert.Empty((await fresh.PlanAsync(List("1;Noor;;Berg;4h1;4;havo;;", "2;Bo;;Smit;4h2;4;havo;;"))).Steps);
    }

    [Fact]
    public async Task Apply_LeavingAndComingBack_IsTheSamePerson()
    {
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;", "2;Bo;;Smit;4h1;4;havo;;"));
        fresh.Today = new DateOnly(2026, 12, 1);
        await fresh.ApplyAsync(List("2;Bo;;Smit;4h1;4;havo;;"));
        Assert.Equal(new DateOnly(2026, 11, 30), await LeftOnAsync("Noor"));
        fresh.Today = new DateOnly(2027, 3, 1);

        var plan = await fresh.ApplyAsync(List("1;Noor;van den;Berg;4h2;4;havo;;", "2;Bo;;Smit;4h1;4;havo;;"));

        Assert.Equal(RosterAction.Return, StepFor(plan, "Noor Berg").Action);
        Assert.Null(await LeftOnAsync("Noor"));
        Assert.Equal(["4h1 2026-08-01–2026-11-30", "4h2 2027-03-01–"], await fresh.HistoryAsync("1"));
        Assert.Equal(2, await fresh.InsideAsync(db => db.Learners.CountAsync(Ct)));
    }

    [Fact]
    public async Task Apply_NewNameAndAddress_ChangesThePerson()
    {
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;noor@voorbeeld.test;"));

        var plan = await fresh.ApplyAsync(List("1;Noa;van den;Bergh;4h1;4;havo;noa@voorbeeld.test;"));

        Assert.Equal(
            [RosterFields.GivenName, RosterFields.Prefix, RosterFields.FamilyName, RosterFields.Email],
            Assert.Single(plan.Steps).Differences.Select(difference => difference.Field));
        Assert.Equal("Noa van den Bergh", (await fresh.InsideAsync(db => db.Learners.SingleAsync(Ct))).FullName);
    }

    [Fact]
    public async Task Apply_OneRosterAfterList_FindsTheSameLearners()
    {
        await fresh.ApplyAsync(List("100234;Noor;van den;Berg;4h1;4;havo;noor@voorbeeld.test;"));
        var file = new RosterReader().Read("export.zip", OneRosterSamples.Zip(OneRosterSamples.Version12()), new RosterSchool("Het Vlechtwerk", "99XX"));

        var plan = await fresh.ApplyAsync(file);

        Assert.Equal(2, await fresh.InsideAsync(db => db.Learners.CountAsync(Ct)));
        Assert.Equal(["4h1 2026-08-01–", "4h1 wiskunde B 2026-11-02–"], await fresh.HistoryAsync("100234"));
        Assert.DoesNotContain(plan.Steps, step => step.Differences.Any(difference => difference.After?.Contains("ketenid", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Apply_Delta_ChangesOnlyWhatItNames()
    {
        var whole = OneRosterSamples.Version11();
        var reader = new RosterReader();
        await fresh.ApplyAsync(reader.Read("export.zip", OneRosterSamples.Zip(whole)));
        var delta = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["manifest.csv"] = "propertyName,value\noneroster.version,1.1\nfile.users,delta\nfile.enrollments,delta\nfile.classes,absent\n",
            ["users.csv"] = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,identifier,email,grades\nu2,tobedeleted,2026-11-01,true,s1,student,emre,,Emre,de Ruijter,100240,,04\n",
            ["enrollments.csv"] = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne3,tobedeleted,2026-11-01,k2,s1,u1,student,,,\n",
        };

        await fresh.ApplyAsync(reader.Read("delta.zip", OneRosterSamples.Zip(delta)));

        Assert.Equal(["4h1 2026-08-01–", "4h1 wiskunde B 2026-08-01–2026-11-01"], await fresh.HistoryAsync("100234"));
        Assert.Equal(new DateOnly(2026, 11, 1), await LeftOnAsync("Emre"));
    }

    [Fact]
    public async Task Apply_ManyLeaving_AsksFirst()
    {
        await fresh.ApplyAsync(List([.. Enumerable.Range(1, 40).Select(i => $"{i};Kind{i};;Smit;4h1;4;havo;;")]));
        var smaller = List([.. Enumerable.Range(1, 25).Select(i => $"{i};Kind{i};;Smit;4h1;4;havo;;")]);

        var refused = await fresh.TryAsync(smaller);
        var accepted = await fresh.TryAsync(smaller, acceptEndings: true);

        Assert.Equal(RosterRules.EndingsNotAccepted, refused.Outcome.Refusal);
        Assert.Equal(new RosterEndings(RosterSubject.Learner, 15, 40), refused.Plan.Endings[0]);
        Assert.False(accepted.Outcome.IsRefused);
        Assert.Equal(25, (await fresh.InsideAsync(db => db.Schools.SingleAsync(Ct))).LearnerCount);
    }

    [Fact]
    public async Task Apply_UnknownMentor_WarnsAndLeavesTheGroupAsItIs()
    {
        await fresh.ApplyAsync(StaffList("HAD;Karim;;Haddou;"));
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;HAD"));

        var plan = await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;XYZ"));

        var finding = Assert.Single(plan.Findings, finding => finding.Cause == RosterCauses.UnknownMentor);
        Assert.Equal(["XYZ", "4h1"], finding.Arguments);
        Assert.Equal("Klassenmentor 1", finding.Place.Column);
        Assert.Equal(["HAD –"], await MentorsAsync());
    }

    [Fact]
    public async Task Apply_StoppedInTheMiddle_ChangesNothing()
    {
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;"));
        var before = await fresh.CountChangesAsync();
        var many = List([.. Enumerable.Range(1, 600).Select(i => $"{i};Kind{i};;Smit;4h1;4;havo;;")]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => fresh.TryAsync(many, progress: new StopHalfway()));

        Assert.Equal(before, await fresh.CountChangesAsync());
        Assert.Equal(1, await fresh.InsideAsync(db => db.Learners.CountAsync(Ct)));
    }

    [Fact]
    public async Task Apply_DiskFull_SaysSoAndChangesNothing()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "A page limit stands in for a full disk, and only SQLite has one.");
        var many = List([.. Enumerable.Range(1, 600).Select(i => $"{i};Kind{i};;Smit;4h1;4;havo;;")]);

        var result = await fresh.InsideAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(Ct);
            await db.Database.ExecuteSqlAsync($"pragma max_page_count = 1", Ct); // no more than there are now
            var refused = await new RosterImporting(db, TimeProvider.System).ApplyAsync(many, (new SchoolYear(2026), null), new RosterAgreement(null, false), null, null, Ct);
            await db.Database.ExecuteSqlAsync($"pragma max_page_count = 1000000", Ct);
            return refused;
        });

        Assert.Equal(RosterRules.DiskFull, result.Outcome.Refusal);
        Assert.Equal(0, await fresh.InsideAsync(db => db.Learners.CountAsync(Ct)));
        Assert.False((await fresh.TryAsync(many)).Outcome.IsRefused);
    }

    [Fact]
    public async Task Apply_SchoolChangedSinceAgreement_IsToldAndChangesNothing()
    {
        var file = List("1;Noor;;Berg;4h1;4;havo;;");
        var agreed = (await fresh.PlanAsync(file)).Fingerprint;
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h2;4;havo;;"));

        var result = await fresh.TryAsync(file, fingerprint: agreed);

        Assert.Equal(RosterRules.ChangedMeanwhile, result.Outcome.Refusal);
        Assert.Equal(["4h2 2026-08-01–"], await fresh.HistoryAsync("1"));
    }

    [Fact]
    public async Task Apply_TwiceAtOnce_AppliesOnce()
    {
        var file = List([.. Enumerable.Range(1, 50).Select(i => $"{i};Kind{i};;Smit;4h1;4;havo;;")]);
        var agreed = (await fresh.PlanAsync(file)).Fingerprint;

        var results = await Task.WhenAll(
            Task.Run(() => fresh.TryAsync(file, fingerprint: agreed), Ct),
            Task.Run(() => fresh.TryAsync(file, fingerprint: agreed), Ct));

        Assert.Single(results, result => !result.Outcome.IsRefused);
        Assert.Single(results, result => result.Outcome.Refusal == RosterRules.ChangedMeanwhile);
        Assert.Equal(50, await fresh.InsideAsync(db => db.Learners.CountAsync(Ct)));
    }

    [Fact]
    public async Task Apply_FileWithProblems_ChangesNothing()
    {
        var result = await fresh.TryAsync(Read(Header, "1;Noor;;Berg;4h1;4;havo;;", "2;ZoÃ«;;Smit;4h1;4;havo;;"));

        Assert.Equal(RosterRules.HasProblems, result.Outcome.Refusal);
        Assert.Equal(0, await fresh.InsideAsync(db => db.Learners.CountAsync(Ct)));
    }

    [Fact]
    public async Task Apply_StaffListWithoutAnAdministrator_KeepsTheAdministrator()
    {
        await fresh.ApplyAsync(StaffList("BEH;Bea;;Heer;", "HAD;Karim;;Haddou;"));
        await fresh.InsideAsync(async db =>
        {
            var bea = await db.Staff.SingleAsync(member => member.Code == "BEH", Ct);
            db.Add(new StaffRole(fresh.SchoolId, bea.Id, Role.Administrator, fresh.Today));
            return await db.SaveChangesAsync(Ct);
        });

        var plan = await fresh.ApplyAsync(StaffList("PIN;Ada;;Pinas;"));

        Assert.Equal("Bea Heer", Assert.Single(Assert.Single(plan.Findings, finding => finding.Cause == RosterCauses.AdministratorStays).Arguments));
        Assert.Null(await fresh.InsideAsync(db => db.Staff.Where(member => member.Code == "BEH").Select(member => member.LeftOn).SingleAsync(Ct)));
        Assert.NotNull(await fresh.InsideAsync(db => db.Staff.Where(member => member.Code == "HAD").Select(member => member.LeftOn).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Apply_GuardianList_LinksAndUnlinks()
    {
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;", "2;Bo;;Berg;4h1;4;havo;;"));
        await fresh.ApplyAsync(Guardians("1;Wim;Berg;wim@voorbeeld.test", "2;Wim;Berg;wim@voorbeeld.test"));
        fresh.Today = new DateOnly(2027, 1, 11);

        var plan = await fresh.ApplyAsync(Guardians("1;Wim;Berg;wim@voorbeeld.test"));

        Assert.Equal(new RosterDifference(RosterFields.Children, "Bo Berg", null), Assert.Single(Assert.Single(plan.Steps).Differences));
        Assert.Equal(1, await fresh.InsideAsync(db => db.Guardianships.CountAsync(link => link.Until == null, Ct)));
        Assert.Equal(1, await fresh.InsideAsync(db => db.Guardians.CountAsync(Ct)));
    }

    [Fact]
    public async Task Plan_SameNameAndBirthDateWithAnotherNumber_Warns()
    {
        const string header = "Stamnummer;Roepnaam;Achternaam;Klas;Afdeling;Geboortedatum";
        await fresh.ApplyAsync(Read(header, "1;Noor;Berg;4h1;havo;2010-04-03"));

        var plan = await fresh.PlanAsync(Read(header, "9;Noor;Berg;4h1;havo;2010-04-03"));

        Assert.Equal(["Noor Berg", "1"], Assert.Single(plan.Findings, finding => finding.Cause == RosterCauses.LooksKnown).Arguments);
    }

    [Theory]
    [InlineData("4h1", "havo")]
    [InlineData("H4a", "havo")]
    [InlineData("5v2", "vwo")]
    [InlineData("2 vmbo-tl A", "vmbo-tl")]
    [InlineData("3k1", "vmbo-kb")]
    public async Task Plan_NoDepartmentInFile_TakesItFromTheGroupAndSaysSo(string group, string department)
    {
        var plan = await fresh.PlanAsync(Read(LearnerHeader, $"1,Noor,,Berg,{group},"));

        Assert.Equal([group, department], Assert.Single(plan.Findings, finding => finding.Cause == RosterCauses.DepartmentByName).Arguments);
        Assert.False(plan.IsRefused);
    }

    [Theory]
    [InlineData("1hv")]
    [InlineData("4ha")]
    [InlineData("brug")]
    public async Task Plan_GroupThatCanBeTwoThings_IsAskedAbout(string group)
    {
        var file = Read(LearnerHeader, $"1,Noor,,Berg,{group},");

        Assert.Contains((await fresh.PlanAsync(file)).Findings, finding => finding.Cause == RosterCauses.GroupWithoutDepartment);
        Assert.False((await fresh.PlanAsync(file, department: "havo")).IsRefused);
    }

    [Fact]
    public async Task Plan_YearBeforeTheLast_Refuses()
    {
        await fresh.ApplyAsync(List("1;Noor;;Berg;4h1;4;havo;;"));

        Assert.Contains((await fresh.PlanAsync(List("1;Noor;;Berg;3h1;3;havo;;"), 2025)).Findings, finding => finding.Cause == RosterCauses.PastYear);
    }

    private static RosterFile List(params string[] rows) => Read([Header, .. rows]);

    private static RosterFile StaffList(params string[] rows) => Read(["Afkorting;Roepnaam;Tussenvoegsel;Achternaam;E-mail", .. rows]);

    private static RosterFile Guardians(params string[] rows) => Read(["Stamnummer;Roepnaam ouder;Achternaam ouder;E-mail ouder", .. rows]);

    private static RosterStep StepFor(RosterPlan plan, string name) => plan.Steps.Single(step => step.Name == name);

    private Task<DateOnly?> LeftOnAsync(string givenName)
        => fresh.InsideAsync(db => db.Learners.Where(learner => learner.GivenName == givenName).Select(learner => learner.LeftOn).SingleAsync(Ct));

    private Task<string[]> MentorsAsync() => fresh.InsideAsync(async db =>
    {
        var roles = await db.StaffRoles.Where(role => role.Role == Role.Mentor).OrderBy(role => role.From).Select(role => new { role.Staff!.Code, role.Until }).ToListAsync(Ct);
        return roles.Select(role => $"{role.Code} –{role.Until:yyyy-MM-dd}").ToArray();
    });

    private sealed class StopHalfway : IProgress<RosterProgress>
    {
        public void Report(RosterProgress value)
        {
            if (value.Done > value.Total / 2)
                throw new InvalidOperationException("The power went.");
        }
    }
}
