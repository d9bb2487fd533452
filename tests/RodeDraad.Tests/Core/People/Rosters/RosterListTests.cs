using RodeDraad.Core.People.Rosters;
using Xunit;
using static RodeDraad.Tests.Core.People.Rosters.RosterSamples;

namespace RodeDraad.Tests.Core.People.Rosters;

public sealed class RosterListTests
{
    [Fact]
    public void Read_CommaWithMark_GivesLearnersGroupsAndMentors()
    {
        var file = Read(Utf8WithMark(Learners));

        Assert.Equal(RosterShape.LearnerList, file.Shape);
        Assert.Empty(file.Findings);
        Assert.Equal(5, file.Learners.Count);
        Assert.Equal(new RosterName("Noor", "van den", "Berg"), file.Learners[0].Name);
        Assert.Equal(new RosterKey(RosterSources.LearnerNumber, "100234"), file.Learners[0].Key);
        Assert.Equal("Jansen, de jonge", file.Learners[4].Name.Family);
        Assert.Equal(["4h1", "4h2"], file.Groups.Select(group => group.Name));
        Assert.Equal(5, file.Enrolments.Count);
        Assert.Equal(["HAD", "Joke Willems"], file.Assignments.Select(mentor => mentor.WhoAsWritten));
        Assert.Equal(RosterCover.All, file.Scope.Learners);
        Assert.Equal(RosterCover.None, file.Scope.Staff);
    }

    [Fact]
    public void Read_SemicolonInWindows1252_GivesTheSame()
    {
        var lines = Learners.Select(line => line.Replace(',', ';').Replace("\"Jansen; de jonge\"", "\"Jansen, de jonge\"", StringComparison.Ordinal));

        var file = Read(Western([.. lines]));

        Assert.Empty(file.Findings);
        Assert.Equal("Zoë", file.Learners[1].Name.Given);
        Assert.Equal("Çelik", file.Learners[1].Name.Family);
        Assert.Equal("Jansen, de jonge", file.Learners[4].Name.Family);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Read_TabInEveryUnicode_GivesTheSame(string encoding)
    {
        var text = System.Text.Encoding.GetEncoding(encoding);
        byte[] bytes = [.. text.GetPreamble(), .. text.GetBytes("Stamnummer\tRoepnaam\tAchternaam\tKlas\n7\tZoë\tvan 't Hof\t1a\n")];

        var file = Read(bytes);

        Assert.Equal(new RosterName("Zoë", "van 't", "Hof", "van 't Hof"), Assert.Single(file.Learners).Name);
    }

    [Fact]
    public void Read_HeaderInOtherWordsAndCapitals_IsUnderstood()
    {
        var file = Read("LEERLINGNUMMER;voornaam;Voorvoegsel;Familienaam;STAMKLAS;Mentor;Geb.datum;Leerjaar;Afdeling", "8;Ruth;;Sòria;3t2;HAD;3-4-2011;3;vmbo-tl");

        var learner = Assert.Single(file.Learners);
        Assert.Equal(new DateOnly(2011, 4, 3), learner.BirthDate);
        Assert.Equal(3, learner.Year);
        Assert.Equal("vmbo-tl", learner.Programme?.Name);
        Assert.Equal(3, Assert.Single(file.Groups).Year);
    }

    [Fact]
    public void Read_MboList_GivesProgrammeAndGuide()
    {
        var file = Read(
            "Studentnummer;Roepnaam;Voorvoegsel;Achternaam;E-mail;Opleiding;Crebo;Leerweg;Niveau;Leerjaar;Groep;SLB'er",
            "20261;Yara;;Haile;yara@voorbeeld.test;Verpleegkundige;25655;BOL;4;2;VP2A;PIN");

        Assert.Equal(RosterShape.StudentList, file.Shape);
        Assert.Equal(new RosterProgramme("Verpleegkundige", "25655", "BOL", 4), Assert.Single(file.Learners).Programme);
        Assert.Equal("PIN", Assert.Single(file.Assignments).WhoAsWritten);
        Assert.Empty(file.Findings);
    }

    [Fact]
    public void Read_StaffList_NamesRolesThatAreGivenByHand()
    {
        var file = Read(
            "Afkorting;Roepnaam;Tussenvoegsel;Achternaam;E-mail;Functie",
            "HAD;Karim;;Haddou;k.haddou@voorbeeld.test;Docent, mentor",
            "WIL;Joke;;Willems;j.willems@voorbeeld.test;Decaan",
            "KOK;Bas;de;Kok;b.dekok@voorbeeld.test;Conciërge");

        Assert.Equal(RosterShape.StaffList, file.Shape);
        Assert.Equal([true, false, false], file.Staff.Select(member => member.Teaches));
        Assert.Equal("Decaan", Assert.Single(file.One(RosterCauses.RoleByHand).Arguments));
        Assert.Equal("Conciërge", Assert.Single(file.One(RosterCauses.UnknownFunction).Arguments));
        Assert.False(file.IsRefused);
    }

    [Fact]
    public void Read_GuardianList_MakesOneParentOfTwoChildren()
    {
        var file = Read(
            "Stamnummer;Roepnaam ouder;Tussenvoegsel ouder;Achternaam ouder;E-mail ouder",
            "100234;Wim;van den;Berg;wim@voorbeeld.test",
            "100299;Wim;van den;Berg;Wim@voorbeeld.test",
            "100300;Ada;;Pinas;");

        Assert.Single(file.Guardians);
        Assert.Equal(["100234", "100299"], file.GuardianLinks.Select(link => link.Learner.Value));
        Assert.Equal("Ada Pinas", Assert.Single(file.One(RosterCauses.GuardianWithoutKey).Arguments));
    }

    [Fact]
    public void Read_ZipOfLists_JoinsThem()
    {
        var file = Read(
            Zip(("leerlingen.csv", Utf8(Learners)), ("medewerkers.csv", Utf8("Afkorting;Roepnaam;Achternaam", "HAD;Karim;Haddou")), ("__MACOSX/leerlingen.csv", [1, 2])),
            "rooster.zip");

        Assert.Equal(RosterShape.Lists, file.Shape);
        Assert.Equal(5, file.Learners.Count);
        Assert.Single(file.Staff);
        Assert.Empty(file.Findings);
    }

    [Fact]
    public void Read_MixedGroup_HasNoYearOfItsOwn()
    {
        var file = Read("Stamnummer;Roepnaam;Achternaam;Klas;Leerjaar", "1;Ali;Kaya;mix;1", "2;Bo;Smit;mix;2");

        Assert.Null(Assert.Single(file.Groups).Year);
    }
}
