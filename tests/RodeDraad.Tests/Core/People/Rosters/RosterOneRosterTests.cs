using System.Text.Json;
using RodeDraad.Core.People.Rosters;
using Xunit;
using static RodeDraad.Tests.Core.People.Rosters.OneRosterSamples;

namespace RodeDraad.Tests.Core.People.Rosters;

public sealed class RosterOneRosterTests
{
    private static readonly RosterSchool Vlechtwerk = new("Het Vlechtwerk", "99XX");

    [Fact]
    public void Read_Version11_GivesTheWholeSchool()
    {
        var file = Read(Version11());

        Assert.Equal(RosterShape.OneRoster11, file.Shape);
        Assert.False(file.IsRefused);
        Assert.Equal(2026, file.SchoolYear);
        Assert.Equal(["4h1", "4h1 wiskunde B"], file.Groups.Select(group => group.Name));
        Assert.Equal([true, false], file.Groups.Select(group => group.IsHomeroom));
        Assert.All(file.Groups, group => Assert.Equal("havo", group.Programme?.Name));
        Assert.Equal([RosterTask.Mentor, RosterTask.Teacher], file.Assignments.Select(assignment => assignment.Task));
        Assert.Equal(3, file.Enrolments.Count);
        Assert.Equal(new RosterKey(RosterSources.OneRoster, "p1"), Assert.Single(file.GuardianLinks).Guardian);
        Assert.Equal(RosterCover.All, file.Scope.Learners);
    }

    [Fact]
    public void Read_Version11_TakesPrefixFromMetadataOrSplitsIt()
    {
        var file = Read(Version11());

        Assert.Equal(new RosterName("Noor", "van den", "Berg"), file.Learners[0].Name);
        Assert.Equal(new RosterName("Emre", "de", "Ruijter", "de Ruijter"), file.Learners[1].Name);
        Assert.Equal(new DateOnly(2010, 4, 3), file.Learners[0].BirthDate);
        Assert.Equal(4, file.Learners[0].Year);
        Assert.Equal([RosterSources.OneRoster, RosterSources.LearnerNumber], file.Learners[0].Keys.Select(key => key.Source));
    }

    [Fact]
    public void Read_PasswordColumn_IsDropped()
    {
        var file = Read(Version11());

        Assert.Equal("password", file.One(RosterCauses.PasswordColumn).Place.Column);
        Assert.DoesNotContain("geheim", JsonSerializer.Serialize(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoClassIsAHomeroom_WarnsThatNobodyGetsAMentor()
    {
        var files = Version11();
        files["classes.csv"] = files["classes.csv"].Replace("homeroom", "scheduled", StringComparison.Ordinal);

        var file = Read(files);

        Assert.False(file.IsRefused);
        Assert.Equal("classType", file.One(RosterCauses.NoHomerooms).Place.Column);
        Assert.DoesNotContain(file.Assignments, assignment => assignment.Task == RosterTask.Mentor);
    }

    [Fact]
    public void Read_Version12_TakesRolesFromTheirOwnFile()
    {
        var file = Read(Version12());

        Assert.Equal(RosterShape.OneRoster12, file.Shape);
        Assert.False(file.IsRefused);
        Assert.Equal("Noor", file.Learners[0].Name.Given);
        Assert.Equal("https://ketenid.nl/201703/abc", file.Learners[0].Keys.Single(key => key.Source == RosterSources.ChainId).Value);
        Assert.True(Assert.Single(file.Staff).Teaches);
        Assert.Equal("counselor", Assert.Single(file.One(RosterCauses.RoleByHand).Arguments));
        Assert.Single(file.Guardians);
    }

    [Fact]
    public void Read_ZipWithAFolderInside_IsRead()
        => Assert.Equal(2, new RosterReader().Read("export.zip", Zip(Version11(), "export/")).Learners.Count);

    [Fact]
    public void Read_Delta_CoversSomeAndMarksWhoGoes()
    {
        var files = Version11();
        files["manifest.csv"] = files["manifest.csv"].Replace("file.users,bulk", "file.users,delta", StringComparison.Ordinal);
        files["users.csv"] = files["users.csv"].Replace("u2,,,", "u2,tobedeleted,2026-11-01,", StringComparison.Ordinal);

        var file = Read(files);

        Assert.Equal(RosterCover.Some, file.Scope.Learners);
        Assert.Equal([true, false], file.Learners.Select(learner => learner.Stays));
    }

    [Fact]
    public void Read_MissingFile_RefusesAndNamesIt()
    {
        var files = Version11();
        files.Remove("enrollments.csv");

        Assert.Contains(Read(files).Findings, finding => finding.Cause == RosterCauses.ManifestFileMissing && finding.Arguments[0] == "enrollments");
    }

    [Fact]
    public void Read_OtherVersion_Refuses()
    {
        var files = Version11();
        files["manifest.csv"] = files["manifest.csv"].Replace("version,1.1", "version,2.0", StringComparison.Ordinal);

        Assert.Equal("2.0", Assert.Single(Read(files).One(RosterCauses.UnknownVersion).Arguments));
    }

    [Fact]
    public void Read_RosterOfAnotherSchool_Refuses()
        => Assert.Equal(
            ["Het Vlechtwerk", "De Spil"],
            new RosterReader().Read("a.zip", Zip(Version11()), new RosterSchool("De Spil", "88YY")).One(RosterCauses.OtherSchool).Arguments);

    [Fact]
    public void Read_SeveralSchools_TakesTheOneThatIsMeant()
    {
        var files = Version11();
        files["orgs.csv"] += "\ns2,,,De Spil,school,88YY,";
        files["users.csv"] += "\nu9,,,true,s2,student,x,,Xaver,Ott,,900,,,,,04,,";
        files["classes.csv"] += "\nk9,,,1a,01,c1,1a,homeroom,,s2,y1,,,";
        files["enrollments.csv"] += "\ne9,,,k9,s2,u9,student,,,";

        Assert.Equal(["u9"], Read(files, new RosterSchool("De Spil", "88YY")).Learners.Select(learner => learner.Key.Value));
        Assert.DoesNotContain(Read(files).Learners, learner => learner.Key.Value == "u9");
        Assert.True(Read(files, new RosterSchool("Elders", null)).Has(RosterCauses.SeveralSchools));
    }

    [Fact]
    public void Read_UnknownReference_WarnsWithRow()
    {
        var files = Version11();
        files["enrollments.csv"] += "\ne9,,,k1,s1,nobody,student,,,";

        var finding = Read(files).One(RosterCauses.UnknownReference);

        Assert.Equal(7, finding.Place.Row);
        Assert.Equal("userSourcedId", finding.Place.Column);
    }

    private static RosterFile Read(Dictionary<string, string> files, RosterSchool? school = null)
        => new RosterReader().Read("export.zip", Zip(files), school ?? Vlechtwerk);
}
