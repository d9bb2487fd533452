using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Schools;
using RodeDraad.Tests.Guards;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations;

public sealed class QuestionBankTests
{
    private const int LeastOrdinary = 120;
    private const int MostWordsInPracticalEducation = 10;

    /// <summary>Words that a question with only yes or no as an answer begins with.</summary>
    private static readonly HashSet<string> Closed =
    [
        "ben", "is", "zijn", "was", "waren", "heb", "heeft", "had", "hadden", "vind", "vond", "kun", "kan", "kon", "wil", "wilde", "ga", "ging", "durf", "moet", "mag", "doe", "loop", "zou",
        "are", "is", "was", "were", "have", "has", "had", "do", "does", "did", "can", "could", "will", "would", "should", "shall", "may", "must",
    ];

    private static readonly QuestionBank Bank = QuestionBank.Shipped;

    public static TheoryData<string> Languages { get; } = [.. QuestionBank.Languages];

    public static TheoryData<Phase, string> Phases { get; } =
        new(from phase in Enum.GetValues<Phase>() from language in QuestionBank.Languages select (phase, language));

    [Theory, MemberData(nameof(Languages))]
    public void Bank_InALanguage_HasEnoughForEverybody(string language)
    {
        var all = Bank.In(language);

        Assert.All(new[] { Levels.Vmbo, Levels.Havo, Levels.Vwo, Levels.Mbo }, level => Assert.True(all.Count(q => q.Suits(level)) >= LeastOrdinary, $"{level}: {all.Count(q => q.Suits(level))}"));
        Assert.True(all.Count(q => q.Suits(Levels.Practical)) >= 30);
    }

    [Theory, MemberData(nameof(Phases))]
    public void Bank_InAPhase_HasQuestionsAboutEveryTheme(Phase phase, string language)
    {
        var missing = Enum.GetValues<Themes>().Where(t => t != Themes.None && Bank.In(language).Count(q => q.Phase == phase && q.Themes.HasFlag(t) && q.Suits(LevelOf.Ordinary)) < 3);

        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Question_IsOpen_AndNeverAsksWhy(string language)
    {
        var closed = Bank.In(language).Where(q => Closed.Contains(Words.Fold(q.Text).Split(' ')[0].TrimEnd(',', '?')));
        var whys = Bank.In(language).Where(q => Words.Fold(q.Text).Split(' ', '.', '?', ',').Intersect(["waarom", "hoezo", "why"]).Any());

        Guard.None(closed.Select(q => q.Text), "Can be answered with yes or no:");
        Guard.None(whys.Select(q => q.Text), "Asks for a reason:");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Question_ForPracticalEducation_HasShortSentences(string language) => Guard.None(
        from question in Bank.In(language)
        where question.Levels == Levels.Practical
        from sentence in question.Text.Split('?', '.', ':')
        where sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWordsInPracticalEducation
        select question.Text, "Longer than ten words:");

    [Theory, MemberData(nameof(Languages))]
    public void Question_StandsOnlyOnce(string language) => Guard.None(
        Bank.In(language).GroupBy(q => (Words.Fold(q.Text), q.Levels)).Where(g => g.Count() > 1).Select(g => g.Key.Item1), "The same question twice:");

    [Fact]
    public void Suggest_SameMoment_GivesTheSameThree()
    {
        var once = Bank.Suggest(Phase.LookBack, Themes.Motives, Levels.Havo, "nl", []);
        var again = Bank.Suggest(Phase.LookBack, Themes.Motives, Levels.Havo, "nl", []);

        Assert.Equal(QuestionBank.AtOnce, once.Count);
        Assert.Equal(once, again);
        Assert.Contains(once, q => q.Themes == Themes.None);
        Assert.Contains(once, q => q.Themes == Themes.Motives);
    }

    [Fact]
    public void Suggest_ExcludingWhatWasShown_GoesThroughThePhaseAndEnds()
    {
        var shown = new List<string>();
        while (Bank.Suggest(Phase.Reflect, Themes.Qualities, Levels.Vmbo, "nl", shown) is { Count: > 0 } next) shown.AddRange(next.Select(q => q.Code));

        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal(Bank.In("nl").Count(q => q.Phase == Phase.Reflect && q.Suits(Levels.Vmbo) && !q.IsForGroup), shown.Count);
    }

    [Fact]
    public void Suggest_InPracticalEducation_GivesShortQuestionsOnly() =>
        Assert.All(Bank.Suggest(Phase.Act, Themes.Work, Track.Pro.Level(), "nl", []), q => Assert.Equal(Levels.Practical, q.Levels));

    [Theory, MemberData(nameof(Phases))]
    public void Suggest_InASmallGroup_GivesQuestionsToAllOfThem_AndNeverElsewhere(Phase phase, string language)
    {
        var group = Bank.In(language).Where(q => q.Phase == phase && q.IsForGroup).ToList();

        Assert.True(group.Count >= 2 * QuestionBank.AtOnce);
        Assert.All(group, q => Assert.DoesNotMatch(@"(?i)\b(je|jij|jou|jouw)\b", q.Text));
        foreach (var level in Enum.GetValues<Levels>().Where(l => l != Levels.None))
        {
            Assert.All(Bank.Suggest(phase, Themes.None, level, language, [], inGroup: true), q => Assert.Contains(q, group));
            Assert.DoesNotContain(Bank.Suggest(phase, Themes.None, level, language, []), group.Contains);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Question_ForASmallGroup_IsShortEnoughForEverybody(string language) => Guard.None(
        from question in Bank.In(language)
        where question.IsForGroup
        from sentence in question.Text.Split('?', '.', ':')
        where sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWordsInPracticalEducation
        select question.Text, "Longer than ten words:");

    [Fact]
    public void Suggest_InEnglish_GivesTheSameQuestionsInOtherWords()
    {
        var dutch = Bank.Suggest(Phase.LookAhead, Themes.Network, Levels.Mbo, "nl", []);
        var english = Bank.Suggest(Phase.LookAhead, Themes.Network, Levels.Mbo, "en", []);

        Assert.Equal(dutch.Select(q => q.Code), english.Select(q => q.Code));
        Assert.Empty(dutch.Select(q => q.Text).Intersect(english.Select(q => q.Text)));
    }

    [Theory]
    [InlineData("Waarom deed je dat?", true)]
    [InlineData("  waaróm eigenlijk", true)]
    [InlineData("En waarom dan?", true)]
    [InlineData("Why?", true)]
    [InlineData("How come you left?", true)]
    [InlineData("Wat maakte dat je bleef?", false)]
    [InlineData("Waaromheen liep je?", false)]
    [InlineData("", false)]
    public void BeginsWithWhy_ByTheFirstWords(string question, bool does) => Assert.Equal(does, Asking.BeginsWithWhy(question));

    [Theory]
    [InlineData("""{"version":2,"phase":"reflect","questions":[]}""", "version")]
    [InlineData("""{"version":1,"phase":"somewhere","questions":[]}""", "$.phase")]
    [InlineData("""{"version":1,"phase":"reflect","questions":[]}""", "questions: is empty")]
    [InlineData("""{"version":1,"phase":"reflect","questions":[{"id":"a-1","text":"Waarom?"}]}""", "questions[0].text: begins with why")]
    [InlineData("""{"version":1,"phase":"reflect","questions":[{"id":"A 1","text":"Wat?"}]}""", "questions[0].id")]
    [InlineData("""{"version":1,"phase":"reflect","questions":[{"id":"a-1","text":"Wat?","themes":["moed"]}]}""", "$.questions[0].themes")]
    [InlineData("""{"version":1,"phase":"reflect","questions":[{"id":"a-1","text":"Wat?"},{"id":"a-1","text":"Wie?"}]}""", "questions[1].id: a-1 is used already")]
    [InlineData("""{"version":1,"phase":"reflect","questions":[{"id":"a-1","text":"Wat?","extra":1}]}""", "extra")]
    public void Read_MistakeInAFile_NamesFileAndField(string json, string told)
    {
        using var folder = new ContentFolder();
        folder.Write("nl/questions/een.json", json);

        var mistake = Assert.Throws<InvalidDataException>(() => QuestionBank.Read(folder.Path));

        Assert.Contains("een.json", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuestionThatIsMissingInOneLanguage_NamesIt()
    {
        using var folder = new ContentFolder();
        folder.Write("nl/questions/een.json", """{"version":1,"phase":"reflect","questions":[{"id":"a-1","text":"Wat?"},{"id":"a-2","text":"Wie?"}]}""");
        folder.Write("en/questions/een.json", """{"version":1,"phase":"reflect","questions":[{"id":"a-1","text":"What?"}]}""");

        Assert.Contains("a-2", Assert.Throws<InvalidDataException>(() => QuestionBank.Read(folder.Path)).Message, StringComparison.Ordinal);
    }
}
