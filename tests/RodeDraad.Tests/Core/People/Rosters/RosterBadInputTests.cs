using System.Text;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Reading;
using Xunit;
using static RodeDraad.Tests.Core.People.Rosters.RosterSamples;

namespace RodeDraad.Tests.Core.People.Rosters;

public sealed class RosterBadInputTests
{
    [Fact]
    public void Read_EmptyFile_Refuses() => Assert.True(Read([]).Has(RosterCauses.Empty));

    [Fact]
    public void Read_HeaderOnly_Refuses() => Assert.True(Read(LearnerHeader).Has(RosterCauses.HeaderOnly));

    [Fact]
    public void Read_OtherTable_RefusesAndNamesTheColumns()
        => Assert.Contains("Artikel", Assert.Single(Read("Artikel;Prijs", "1;2").One(RosterCauses.UnknownShape).Arguments), StringComparison.Ordinal);

    [Fact]
    public void Read_HalfARow_RefusesWithItsRow()
    {
        var file = Read([.. Learners, "100239,Sara"]);

        var finding = file.One(RosterCauses.RowTooShort);
        Assert.Equal(7, finding.Place.Row);
        Assert.Equal(["2", "6"], finding.Arguments);
        Assert.True(file.IsRefused);
    }

    [Fact]
    public void Read_QuoteNeverClosed_RefusesWithTheRowWhereItOpened()
        => Assert.Equal(3, Read(LearnerHeader, "1,Bo,,Smit,1a,HAD", "2,\"Sara,,Kaya,1a,HAD", "3,Jip,,Vos,1a,HAD").One(RosterCauses.OpenQuote).Place.Row);

    [Fact]
    public void Read_LineBreakInsideQuotes_IsOneRow()
    {
        var file = Read("Stamnummer;Roepnaam;Achternaam;Klas;Adres", "1;Bo;Smit;1a;\"Dorpsstraat 1\n1234 AB Dorp\"", "2;;;1a;");

        Assert.Equal(3, file.One(RosterCauses.NameMissing).Place.Row);
        Assert.Equal("Adres", Assert.Single(file.One(RosterCauses.ColumnsIgnored).Arguments));
    }

    [Theory]
    [InlineData("ZoÃ«")]
    [InlineData("Zo\uFFFD")]
    [InlineData("Ren\u0082e")]
    [InlineData("Zo‰")]
    [InlineData("FranÃ§ois")]
    public void Read_BrokenName_RefusesWithRowAndColumn(string name)
    {
        var finding = Read(LearnerHeader, $"1,{name},,Smit,1a,HAD").One(RosterCauses.BrokenText);

        Assert.Equal(new RosterPlace("leerlingen.csv", 2, "Roepnaam"), finding.Place);
        Assert.Equal(RosterSeverity.Refuse, finding.Severity);
    }

    [Fact]
    public void Read_LetterLostToAQuestionMark_Refuses()
        => Assert.Equal("K?l?ç", Assert.Single(Read(LearnerHeader, "1,Ada,,K?l?ç,1a,HAD").One(RosterCauses.QuestionMark).Arguments));

    [Theory]
    [InlineData("ANDRÉ’S")]
    [InlineData("Ørsted Ñuñez")]
    [InlineData("Şükrü Ğ. İnce")]
    [InlineData("D'Angelo-O’Brien")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=2+5")]
    [InlineData("李小龍")]
    public void Read_UnusualName_IsTakenUnchanged(string name)
    {
        var file = Read(LearnerHeader, $"1,{name},,Smit,1a,HAD");

        Assert.False(file.IsRefused);
        Assert.Equal(name, Assert.Single(file.Learners).Name.Given);
    }

    [Fact]
    public void Read_NameInOtherForm_GivesTheComposedForm()
        => Assert.Equal("Zoë", Read(LearnerHeader, "1,Zoe\u0308,,Smit,1a,HAD").Learners[0].Name.Given);

    [Theory]
    [InlineData("03/04/2010")]
    [InlineData("3-4-10")]
    [InlineData("03/04/10")]
    public void Read_DateThatReadsTwoWays_Refuses(string date)
        => Assert.Equal(date, Assert.Single(Dated(date).One(RosterCauses.TwoWayDate).Arguments));

    [Theory]
    [InlineData("31-02-2010")]
    [InlineData("40272")]
    [InlineData("april 2010")]
    [InlineData("2010-13-01")]
    public void Read_DateThatIsNone_Refuses(string date) => Assert.True(Dated(date).Has(RosterCauses.UnknownDate));

    [Theory]
    [InlineData("2010-04-25")]
    [InlineData("25-4-2010")]
    [InlineData("25.04.2010")]
    [InlineData("25/04/2010")]
    [InlineData("04/25/2010")]
    [InlineData("20100425")]
    [InlineData("25-04-2010 00:00:00")]
    public void Read_ClearDate_IsRead(string date) => Assert.Equal(new DateOnly(2010, 4, 25), Assert.Single(Dated(date).Learners).BirthDate);

    [Fact]
    public void Read_PrivateAndPasswordColumns_DropsThemAndKeepsNoValue()
    {
        var file = Read("Stamnummer;Roepnaam;Achternaam;Klas;BSN;Wachtwoord", "1;Bo;Smit;1a;111222333;Zomer2026!", "2;Ali;Kaya;1a;123456782;Herfst2026!");

        Assert.Equal("BSN", file.One(RosterCauses.PrivateColumn).Place.Column);
        Assert.Equal("Wachtwoord", file.One(RosterCauses.PasswordColumn).Place.Column);
        Assert.False(file.IsRefused);
        var kept = System.Text.Json.JsonSerializer.Serialize(file);
        Assert.DoesNotContain("111222333", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Zomer2026", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NumbersThatAreCitizenNumbers_AreDroppedWhereTheHeadingAllowsIt()
    {
        var rows = CitizenNumbers(12).Select((number, i) => $"{i};Bo;Smit;1a;{number}");

        Assert.True(Read(["Stamnummer;Roepnaam;Achternaam;Klas;Persoonsnummer", .. rows]).Has(RosterCauses.PrivateColumn));
        Assert.False(Read(["Stamnummer;Roepnaam;Achternaam;Klas;Persoonsnummer", .. rows.Take(3), .. Enumerable.Range(20, 9).Select(i => $"{i};Bo;Smit;1a;{i}")]).Has(RosterCauses.PrivateColumn));
    }

    [Fact]
    public void Read_LearnerNumbersThatAreCitizenNumbers_Refuses()
    {
        var rows = CitizenNumbers(12).Select(number => $"{number};Bo;Smit;1a");

        var file = Read(["Stamnummer;Roepnaam;Achternaam;Klas", .. rows]);

        Assert.True(file.Has(RosterCauses.PrivateKey));
        Assert.Empty(file.Learners);
    }

    [Fact]
    public void Read_SameNumberTwice_RefusesAndNamesBothRows()
    {
        var finding = Read(LearnerHeader, "1,Bo,,Smit,1a,HAD", "1,Ali,,Kaya,1a,HAD").One(RosterCauses.KeyTwice);

        Assert.Equal(3, finding.Place.Row);
        Assert.Equal(["1", "2"], finding.Arguments);
    }

    [Fact]
    public void Read_SameRowTwice_WarnsAndKeepsOne()
    {
        var file = Read(LearnerHeader, "1,Bo,,Smit,1a,HAD", "1,Bo,,Smit,1a,HAD");

        Assert.True(file.Has(RosterCauses.RowTwice));
        Assert.Single(file.Learners);
        Assert.Single(file.Enrolments);
        Assert.False(file.IsRefused);
    }

    [Fact]
    public void Read_LearnerInTwoHomerooms_Refuses()
        => Assert.Equal(["1", "1a", "1b"], Read(LearnerHeader, "1,Bo,,Smit,1a,HAD", "1,Bo,,Smit,1b,HAD").One(RosterCauses.TwoHomerooms).Arguments);

    [Fact]
    public void Read_SharedAddress_GivesItToNeither()
    {
        var file = Read("Stamnummer;Roepnaam;Achternaam;Klas;E-mail", "1;Bo;Smit;1a;thuis@voorbeeld.test", "2;Ali;Smit;1a;Thuis@voorbeeld.test");

        Assert.True(file.Has(RosterCauses.EmailTwice));
        Assert.All(file.Learners, learner => Assert.Null(learner.Email));
        Assert.False(file.IsRefused);
    }

    [Fact]
    public void Read_Spreadsheet_SaysToSaveAsCsv()
    {
        Assert.True(Read(Zip(("[Content_Types].xml", []), ("xl/workbook.xml", [])), "leerlingen.xlsx").Has(RosterCauses.Spreadsheet));
        Assert.True(Read([0xD0, 0xCF, 0x11, 0xE0, 1], "leerlingen.xls").Has(RosterCauses.Spreadsheet));
        Assert.True(Read(Encoding.Latin1.GetBytes("%PDF\0\u0001"), "leerlingen.csv").Has(RosterCauses.NotText));
    }

    private static RosterFile Dated(string date) => Read("Stamnummer;Roepnaam;Achternaam;Klas;Geboortedatum", $"1;Bo;Smit;1a;{date}");

    private static IEnumerable<string> CitizenNumbers(int count)
        => Enumerable.Range(111_000_000, 1_000).Select(number => $"{number}").Where(PrivateColumns.PassesElevenProof).Take(count);
}
