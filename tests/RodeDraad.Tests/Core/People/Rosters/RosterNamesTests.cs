using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Reading;
using Xunit;

namespace RodeDraad.Tests.Core.People.Rosters;

public sealed class RosterNamesTests
{
    private static readonly StaffDirectory<int> Staff = new(
    [
        new(1, "HAD", "k.haddou@voorbeeld.test", new RosterName("Karim", null, "Haddou")),
        new(2, "JVB", null, new RosterName("Jan", "van den", "Berg")),
        new(3, "JAB", null, new RosterName("Jane", "van den", "Berg")),
    ]);

    [Theory]
    [InlineData("van den Berg", "van den", "Berg")]
    [InlineData("Berg, van den", "van den", "Berg")]
    [InlineData("'t Hart", "'t", "Hart")]
    [InlineData("van ’t Hof", "van ’t", "Hof")]
    [InlineData("de la Cruz", "de la", "Cruz")]
    [InlineData("Van Damme", null, "Van Damme")]
    [InlineData("Jansen-de Vries", null, "Jansen-de Vries")]
    [InlineData("van", null, "van")]
    [InlineData("El Idrissi", null, "El Idrissi")]
    public void Split_Surname_TakesOnlyPrefixesInSmallLetters(string surname, string? prefix, string family)
        => Assert.Equal((prefix, family), FamilyNames.Split(surname));

    [Theory]
    [InlineData("HAD", 1)]
    [InlineData("had", 1)]
    [InlineData("K.Haddou@voorbeeld.test", 1)]
    [InlineData("Karim Haddou", 1)]
    [InlineData("Haddou, K.", 1)]
    [InlineData("Berg, Jan van den", 2)]
    [InlineData("Jane van den Berg", 3)]
    public void Find_CodeAddressOrName_FindsThePerson(string written, int expected)
    {
        Assert.Equal(1, Staff.Find(written, out var found));
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("J. van den Berg", 2)]
    [InlineData("XYZ", 0)]
    public void Find_NobodyOrTwo_NeverGuesses(string written, int count)
    {
        Assert.Equal(count, Staff.Find(written, out var found));
        Assert.Equal(0, found);
    }
}
