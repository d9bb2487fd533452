using System.Text.RegularExpressions;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Conversations.ThreeWay;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations;

public sealed partial class ThreeWayGuideTests
{
    /// <summary>A sentence that somebody reads aloud at a table.</summary>
    private const int MostWords = 15;

    private const int MostWordsInShort = 8;

    public static TheoryData<string> Languages { get; } = [.. ThreeWayGuide.Languages];

    [Theory, MemberData(nameof(Languages))]
    public void Agenda_TakesAQuarterOfAnHour_InFiveParts(string language)
    {
        var parts = ThreeWayGuide.Shipped.AgendaIn(language);

        Assert.Equal(Enum.GetValues<TalkPart>(), parts.Select(p => p.Part));
        Assert.Equal(ThreeWayGuide.Minutes, parts.Sum(p => p.Minutes));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Sentences_AreShort_AndAskForNoReason(string language) => Assert.All(Lines(language, isShort: false).Concat(Lines(language, isShort: true)), line =>
    {
        foreach (var sentence in Ends().Split(line)) Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, MostWords);
        Assert.False(Asking.BeginsWithWhy(line), line);
        Assert.DoesNotMatch("(?i)\\bLOB\\b|competen[tc]|score|procent|percent", line);
    });

    [Theory, MemberData(nameof(Languages))]
    public void ShortWording_HasAtMostEightWordsInASentence(string language) => Assert.All(Lines(language, isShort: true), line =>
    {
        foreach (var sentence in Ends().Split(line)) Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, MostWordsInShort);
    });

    [Fact]
    public void Guide_InAnUnknownLanguage_IsDutch() => Assert.Equal(ThreeWayGuide.Shipped.AgendaIn("nl"), ThreeWayGuide.Shipped.AgendaIn("fr"));

    [Theory]
    [InlineData("\"minutes\": 4", "\"minutes\": 5", "add up to 15")]
    [InlineData("\"part\": \"story\"", "\"part\": \"seen\"", "in this order")]
    [InlineData("\"for\": \"guardian\"", "\"for\": \"mentor\"", "in this order")]
    [InlineData("\"Wat gebeurde er toen precies?\"", "\"Waarom deed je dat?\"", "begins with why")]
    [InlineData("\"title\": \"Welkom\"", "\"title\": \" \"", "is empty")]
    [InlineData("\"version\": 1", "\"version\": 9", "is not known")]
    public void Read_WithAMistake_NamesFileAndMend(string right, string wrong, string told)
    {
        using var folder = new ContentFolder();
        foreach (var language in ThreeWayGuide.Languages)
        {
            var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", language, "three-way.json"));
            folder.Write($"{language}/three-way-short.json", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", language, "three-way-short.json")));
            folder.Write($"{language}/three-way.json", language == "nl" ? text.Replace(right, wrong, StringComparison.Ordinal) : text);
        }

        var mistake = Assert.Throws<InvalidDataException>(() => ThreeWayGuide.Read(folder.Path));

        Assert.Contains("three-way.json", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(string language, bool isShort)
    {
        foreach (var part in ThreeWayGuide.Shipped.AgendaIn(language, isShort))
            foreach (var line in part.Say.Append(part.What)) yield return line;
        foreach (var who in Enum.GetValues<CardFor>())
        {
            var card = ThreeWayGuide.Shipped.CardIn(language, who, isShort);
            foreach (var line in card.Do.Concat(card.Ask).Concat(card.Leave).Append(card.Lead)) yield return line;
        }
    }

    [GeneratedRegex("[.!?…]", RegexOptions.None, 1000)]
    private static partial Regex Ends();
}
