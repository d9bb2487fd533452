using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

public sealed class ExperienceTests
{
    private static readonly DateTime Now = new(2026, 11, 18, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Fact]
    public void Capture_FewWords_IsForTheLearnerAlone()
    {
        var experience = Captured("Open dag, ik mocht zelf iets bouwen");

        Assert.Equal(Audience.OnlyMe, experience.Audience);
        Assert.Equal("Open dag, ik mocht zelf iets bouwen", experience.Heading);
        Assert.Equal(Stage.Lived, experience.StageWhen(ledToExperience: false));
    }

    [Fact]
    public void Stage_FollowsFromWhatIsThere()
    {
        var experience = Experience.Plan(Id.New(), Guid.Empty, Guid.Empty, "Zien hoe een keuken werkt", Today.AddDays(3), Now);
        Assert.Equal(Stage.Planned, experience.StageWhen(ledToExperience: false));

        experience.Write(ExperienceWords.Of(experience) with { Story = "Ik mocht de saus maken" }, Now);
        Assert.Equal(Stage.Lived, experience.StageWhen(ledToExperience: false));

        experience.NameCoreWords(["proeven"], Now);
        Assert.Equal(Stage.Reflected, experience.StageWhen(ledToExperience: false));
        Assert.Equal(Stage.Discussed, experience.StageWhen(ledToExperience: false, discussed: true));
        Assert.Equal(Stage.FollowedUp, experience.StageWhen(ledToExperience: true, discussed: true));
    }

    [Fact]
    public void Write_OtherWords_KeepsTheOldOnes()
    {
        var experience = Captured("Eerst dit");

        experience.Write(ExperienceWords.Of(experience) with { Story = "Toen dat" }, Now.AddHours(1));

        Assert.Equal("Toen dat", experience.Story);
        Assert.Equal("Eerst dit", Assert.Single(experience.Versions).Story);
    }

    [Fact]
    public void Write_SameWords_KeepsNothing()
    {
        var experience = Captured("Eerst dit");

        experience.Write(ExperienceWords.Of(experience) with { Story = "  Eerst dit\r\n" }, Now.AddHours(1));

        Assert.Empty(experience.Versions);
    }

    [Fact]
    public void Write_Nothing_IsRefusedAndChangesNothing()
    {
        var experience = Captured("Eerst dit");

        var outcome = experience.Write(ExperienceWords.Of(experience) with { Story = " " }, Now);

        Assert.Equal(DossierRules.SomethingIsNeeded, outcome.Refusal);
        Assert.Equal("Eerst dit", experience.Story);
    }

    [Fact]
    public void NameCoreWords_SameWordTwice_IsOneWord()
    {
        var experience = Captured("Iets");

        experience.NameCoreWords(["Zelf doen", " zelf doen ", "buiten"], Now);

        Assert.Equal(["Zelf doen", "buiten"], experience.CoreWords.Select(w => w.Word));
    }

    [Fact]
    public void NameCoreWords_SixWords_IsRefused() =>
        Assert.Equal(DossierRules.TooManyCoreWords, Captured("Iets").NameCoreWords(["a", "b", "c", "d", "e", "f"], Now).Refusal);

    [Fact]
    public void NameCoreWords_WholeSentence_IsRefused() =>
        Assert.Equal(DossierRules.CoreWordTooLong, Captured("Iets").NameCoreWords([new string('x', CoreWord.MaxLength + 1)], Now).Refusal);

    [Fact]
    public void ShareWith_AndBack_LeavesNoTrace()
    {
        var experience = Captured("Iets");

        experience.ShareWith(Audience.Mentor, Now);
        Assert.Equal(Now, experience.SharedAt);
        experience.ShareWith(Audience.OnlyMe, Now.AddMinutes(1));

        Assert.Equal(Audience.OnlyMe, experience.Audience);
        Assert.Null(experience.SharedAt);
    }

    [Fact]
    public void ShareWith_RemovedExperience_IsRefused()
    {
        var experience = Captured("Iets");
        experience.Remove(Now);

        Assert.Equal(DossierRules.IsRemoved, experience.ShareWith(Audience.Home, Now).Refusal);
    }

    [Theory]
    [InlineData("Kort", "Kort")]
    [InlineData("Eerste regel\nTweede regel", "Eerste regel")]
    public void Heading_ShortWords_IsTheFirstLine(string story, string heading) => Assert.Equal(heading, Captured(story).Heading);

    [Fact]
    public void Heading_LongWords_EndsAtAWordAndNeverHalvesALetter()
    {
        var heading = Captured(string.Concat(Enumerable.Repeat("Vandaag 🎉 ", 30))).Heading;

        Assert.True(heading.Length <= Experience.HeadingLength);
        Assert.EndsWith("…", heading, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(heading[^2]));
    }

    [Fact]
    public void Take_TwiceClicked_KeepsTheFirstMoment()
    {
        var step = NextStep.After(Id.New(), Captured("Iets"), "Bellen", null, null, Now);

        step.Take(Now);
        step.Take(Now.AddHours(1));

        Assert.Equal(Now, step.DoneAt);
        Assert.False(step.IsOpen);
    }

    [Fact]
    public void Drop_DoneStep_IsRefused()
    {
        var step = NextStep.After(Id.New(), Captured("Iets"), "Bellen", null, null, Now);
        step.Take(Now);

        Assert.Equal(DossierRules.StepIsClosed, step.Drop("toch niet", Now).Refusal);
        Assert.Equal(DossierRules.StepIsClosed, step.Adjust("Mailen", null, null).Refusal);
    }

    [Fact]
    public void Rewrite_SomebodyElsesAnswer_IsRefused()
    {
        var answer = Answer.On(Id.New(), Captured("Iets"), Guid.NewGuid(), "Mooi", Now);

        Assert.Equal(DossierRules.OnlyTheAuthorChanges, answer.Rewrite("Anders", Guid.NewGuid(), Now).Refusal);
        Assert.Equal(DossierRules.OnlyTheAuthorChanges, answer.Withdraw(Guid.NewGuid(), Now).Refusal);
        Assert.Equal("Mooi", answer.Text);
    }

    private static Experience Captured(string story) => Experience.Capture(Id.New(), Guid.NewGuid(), Guid.NewGuid(), story, Today, Now);
}
