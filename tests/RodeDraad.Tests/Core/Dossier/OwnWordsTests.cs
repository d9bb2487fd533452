using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

public sealed class OwnWordsTests
{
    private static readonly DateTime Now = new(2026, 11, 18, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Say_IsForTheLearnerAlone()
    {
        var words = Said("  Ik kan goed luisteren.\r\n");

        Assert.Equal("Ik kan goed luisteren.", words.Text);
        Assert.Equal(Audience.OnlyMe, words.Audience);
    }

    [Theory]
    [InlineData(Themes.None)]
    [InlineData(Themes.Qualities | Themes.Work)]
    public void Say_AboutNoneOrSeveral_IsAMistake(Themes themes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OwnWords.Say(Id.New(), Guid.Empty, Guid.Empty, themes, "x", Now));

    [Fact]
    public void Text_HasNoVerbThatChangesIt() => Assert.All(
        typeof(OwnWords).GetProperties().Where(p => p.Name is nameof(OwnWords.Text) or nameof(OwnWords.SaidAt) or nameof(OwnWords.Theme)),
        p => Assert.True(p.SetMethod!.IsPrivate));

    [Fact]
    public void Verbs_LeaveTheWordsAsTheyWere()
    {
        var words = Said("Zo dacht ik erover.");
        words.RestOn([Guid.NewGuid()]);

        words.ShareWith(Audience.Home, Now.AddDays(1));
        words.Remove(Now.AddDays(2));
        words.PutBack();
        words.RestOn([Guid.NewGuid(), Guid.NewGuid()]);

        Assert.Equal(("Zo dacht ik erover.", Now), (words.Text, words.SaidAt));
        Assert.Single(words.Stories);
    }

    [Fact]
    public void RestOn_MoreThanFive_IsRefused()
    {
        var words = Said("x");

        Assert.Equal(OwnWordsRules.TooManyStories, words.RestOn(Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())).Refusal);
        Assert.Empty(words.Stories);
    }

    [Fact]
    public void ShareWith_TakenAway_IsRefused()
    {
        var words = Said("x");
        words.Remove(Now);

        Assert.Equal(OwnWordsRules.IsRemoved, words.ShareWith(Audience.Mentor, Now).Refusal);
    }

    [Fact]
    public void ShareWith_TakenBack_ForgetsSinceWhen()
    {
        var words = Said("x");
        words.ShareWith(Audience.Mentor, Now);

        words.ShareWith(Audience.OnlyMe, Now.AddHours(1));

        Assert.Null(words.SharedAt);
    }

    private static OwnWords Said(string text) => OwnWords.Say(Id.New(), Guid.Empty, Guid.Empty, Themes.Qualities, text, Now);
}
