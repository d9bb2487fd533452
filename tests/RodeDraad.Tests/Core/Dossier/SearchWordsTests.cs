using RodeDraad.Core.Dossier;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

/// <summary>Words find each other whatever their ending, accents and capitals.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("huis", "In die huizen woont niemand")]
    [InlineData("huizen", "Mijn huisje")]
    [InlineData("huisjes", "Een groot huis")]
    [InlineData("taart", "Twee taartjes")]
    [InlineData("taartje", "Alle taarten op")]
    [InlineData("foto", "Mijn foto’s zijn gelukt")]
    [InlineData("lopen", "Ik loop liever")]
    [InlineData("bakken", "Ik bak brood")]
    [InlineData("brief", "Drie brieven geschreven")]
    [InlineData("kinderen", "Een kind huilde")]
    [InlineData("schoonheid", "Wat schoon")]
    [InlineData("mogelijkheden", "Eén mogelijkheid")]
    [InlineData("grote", "Zo groot")]
    [InlineData("stage", "Twee stages")]
    [InlineData("CAFE", "In het Café")]
    [InlineData("celik", "Meneer Çelik")]
    [InlineData("buit", "Lekker buiten")]
    [InlineData("tante ria", "Ria, mijn tante")]
    public void Word_FindsItsOtherForms(string typed, string text) => Assert.True(Finds(typed, text));

    [Theory]
    [InlineData("hond", "De kat")]
    [InlineData("tante ria", "Mijn tante")]
    [InlineData("uiten", "buiten")]
    public void Word_ThatIsNotThere_IsNotFound(string typed, string text) => Assert.False(Finds(typed, text));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("!? ...")]
    public void Nothing_LooksForNothing(string? typed) => Assert.True(SearchWords.Of(typed).IsEmpty);

    [Fact]
    public void Text_OfTheLongestStory_FitsItsColumn()
    {
        var random = new Random(7);
        var long20 = string.Join(' ', Enumerable.Range(0, 3_000).Select(_ => random.Next(1_000_000)))[..Experience.TextMaxLength];

        Assert.InRange(SearchWords.TextOf([long20, long20 + "a", long20 + "b"]).Length, 1, SearchWords.TextMaxLength);
    }

    private static bool Finds(string typed, string text)
    {
        var stored = SearchWords.TextOf([text]);
        return SearchWords.Of(typed).Terms.All(term => term.Any(form => stored.Contains(" " + form, StringComparison.Ordinal)));
    }
}
