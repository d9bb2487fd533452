using RodeDraad.Core.Conversations.Practice;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations;

public sealed class PracticeRoomTests
{
    /// <summary>Nobody reads on for longer than this, and an address does not grow longer.</summary>
    private const int MostQuestions = 9;

    private static readonly PracticeRoom Room = PracticeRoom.Shipped;

    public static TheoryData<string, string> Cases { get; } =
        new(from language in PracticeRoom.Languages from practice in Room.In(language) select (language, practice.Id));

    [Fact]
    public void Room_HasSixCasesInEveryLanguage() => Assert.All(PracticeRoom.Languages, l => Assert.True(Room.In(l).Count >= 6));

    [Theory, MemberData(nameof(Cases))]
    public void Case_OnEveryWay_EndsAndTellsWhatHappened(string language, string id)
    {
        var practice = Room.Find(id, language)!;
        var (ends, ways) = (new HashSet<string>(), 0);
        Go("");

        Assert.Equal(practice.Ends.Values.Order(), ends.Order());
        Assert.True(ways > 10, $"{id} has only {ways} ways.");

        void Go(string path)
        {
            Assert.True(path.Length <= MostQuestions, $"{id} goes on after {path}.");
            var walk = PracticeWalk.Along(practice, path)!;
            Assert.Equal(path.Length, walk.Chosen.Count);
            Assert.All(walk.Chosen, c => Assert.True(c.Answer.Length > 1 && c.Note.Length > 20 && c.Ask.Length > 5));
            if (walk.End is { } end)
            {
                Assert.Null(walk.Step);
                ends.Add(end);
                ways++;
                return;
            }
            for (var number = 1; number <= walk.Step!.Choices.Count; number++) Go(path + number);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Case_ShowsWhereAWhyOrAFilledInWordCloses(string language, string id)
    {
        var closing = Room.Find(id, language)!.Steps.Values.SelectMany(s => s.Choices).Where(c => c.Effect == Effect.Closes).ToList();

        Assert.True(closing.Count >= 4);
        Assert.DoesNotContain(Room.Find(id, language)!.Steps.Values.SelectMany(s => s.Choices), c => c.Effect == Effect.Opens && RodeDraad.Core.Conversations.Questions.Asking.BeginsWithWhy(c.Ask));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Step_InMixedOrder_HasEveryChoiceOnceAndAlwaysTheSame(string language, string id) => Assert.All(Room.Find(id, language)!.Steps.Values, step =>
    {
        Assert.Equal(step.Choices.Select(c => c.Ask).Order(), step.Mixed().Select(m => m.Choice.Ask).Order());
        Assert.All(step.Mixed(), m => Assert.Equal(step.Choices[m.Number - 1], m.Choice));
        Assert.Equal(step.Mixed(), step.Mixed());
    });

    [Fact]
    public void Choices_ThatOpen_DoNotAllStandFirst() =>
        Assert.InRange(Room.In("nl").SelectMany(c => c.Steps.Values).Count(s => s.Mixed().First().Choice.Effect == Effect.Opens), 1, Room.In("nl").Sum(c => c.Steps.Count) / 2 + 2);

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("1x")]
    [InlineData("111111111111")]
    [InlineData("é")]
    public void Walk_AlongNoPath_IsNull(string path) => Assert.Null(PracticeWalk.Along(Room.In("nl")[0], path));

    [Theory]
    [InlineData("""{"id":"b","choices":[{"effect":"opens","to":"a","ask":"Wat?","answer":"X","note":"Y"},{"effect":"closes","to":"eind","ask":"Wie?","answer":"X","note":"Y"}]}""", "leads back to a")]
    [InlineData("""{"id":"b","choices":[{"effect":"opens","to":"nergens","ask":"Wat?","answer":"X","note":"Y"},{"effect":"closes","to":"eind","ask":"Wie?","answer":"X","note":"Y"}]}""", "there is no step or end nergens")]
    [InlineData("""{"id":"b","choices":[{"effect":"closes","to":"eind","ask":"Wat?","answer":"X","note":"Y"},{"effect":"closes","to":"eind","ask":"Wie?","answer":"X","note":"Y"}]}""", "needs one that opens")]
    [InlineData("""{"id":"b","choices":[{"effect":"opens","to":"eind","ask":"Wat?","answer":" ","note":"Y"},{"effect":"closes","to":"eind","ask":"Wie?","answer":"X","note":"Y"}]}""", "steps.b.answer")]
    [InlineData("""{"id":"c","choices":[{"effect":"opens","to":"eind","ask":"Wat?","answer":"X","note":"Y"},{"effect":"closes","to":"eind","ask":"Wie?","answer":"X","note":"Y"}]}""", "there is no step or end b")]
    public void Read_CaseThatCannotBeWalked_NamesFileAndField(string second, string told)
    {
        using var folder = new ContentFolder();
        folder.Write("nl/practice/een.json", $$"""
            {"version":1,"id":"een","order":1,"title":"T","who":"W","about":"A","opening":"O","start":"a",
             "steps":[{"id":"a","choices":[{"effect":"opens","to":"b","ask":"Wat?","answer":"X","note":"Y"},{"effect":"closes","to":"eind","ask":"Wie?","answer":"X","note":"Y"}]},{{second}}],
             "ends":[{"id":"eind","text":"Klaar."}]}
            """);

        var mistake = Assert.Throws<InvalidDataException>(() => PracticeRoom.Read(folder.Path));

        Assert.Contains("een.json", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
    }
}
