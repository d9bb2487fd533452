using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using Xunit;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Tests.Core.Dossier;

public sealed class ThreadTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid School = Id.New();
    private static readonly Guid Learner = Id.New();

    [Fact]
    public void Write_FirstBiggerStory_KeepsNoVersion_TheSecondKeepsTheFirst()
    {
        var thread = Begin();
        thread.Write("buiten", "  Daar hoor ik meer. ", Monday.AddDays(1));
        Assert.Empty(thread.Versions);

        thread.Write("buiten", "Daar hoor ik meer, ook in de regen.", Monday.AddDays(2));

        var before = Assert.Single(thread.Versions);
        Assert.Equal(("buiten", "Daar hoor ik meer."), (before.Word, before.BiggerStory));
        Assert.Equal((Monday.AddDays(1), Monday.AddDays(2)), (before.WrittenAt, before.ReplacedAt));
    }

    [Fact]
    public void Write_TheSameWords_KeepsNothing()
    {
        var thread = Begin();
        thread.Write("buiten", "Regen is ook goed.", Monday);
        thread.Write(" buiten ", "Regen is ook goed.\n", Monday.AddDays(3));

        Assert.Empty(thread.Versions);
        Assert.Equal(Monday, thread.ChangedAt);
    }

    [Fact]
    public void Write_AnotherWord_KeepsTheOldWord()
    {
        var thread = Begin();
        thread.Write("naar búíten", null, Monday.AddDays(1));

        Assert.Equal("buiten", Assert.Single(thread.Versions).Word);
        Assert.Equal("naar buiten", thread.WordFold);
    }

    [Theory]
    [InlineData(null, ThreadRules.WordIsNeeded)]
    [InlineData("  ", ThreadRules.WordIsNeeded)]
    [InlineData("een woord dat veel te lang is om nog een woord te zijn", DossierRules.CoreWordTooLong)]
    public void Write_WithoutAWordThatFits_IsRefused(string? word, string rule)
    {
        var thread = Begin();

        Assert.Equal(rule, thread.Write(word, "Iets", Monday).Refusal);
        Assert.Null(thread.BiggerStory);
    }

    [Fact]
    public void Link_Twice_LaysItOnce_AndUnlinkTakesItOff()
    {
        var (thread, story) = (Begin(), Story(Learner));
        thread.Link(story, Monday);
        thread.Link(story, Monday.AddDays(1));
        Assert.Equal(Monday, Assert.Single(thread.Stories).LinkedAt);

        thread.Unlink(story.Id);
        thread.Unlink(story.Id);

        Assert.Empty(thread.Stories);
    }

    [Fact]
    public void Link_AStoryOfSomebodyElseOrARemovedOne_IsRefused()
    {
        var (thread, removed) = (Begin(), Story(Learner));
        removed.Remove(Monday);

        Assert.Equal(ThreadRules.OnlyOwnStories, thread.Link(Story(Id.New()), Monday).Refusal);
        Assert.Equal(DossierRules.IsRemoved, thread.Link(removed, Monday).Refusal);
        Assert.Empty(thread.Stories);
    }

    [Fact]
    public void Share_IsPrivateAtFirst_AndNotForARemovedThread()
    {
        var thread = Begin();
        Assert.Equal((Audience.OnlyMe, null), (thread.Audience, thread.SharedAt));

        thread.ShareWith(Audience.Mentor, Monday);
        thread.ShareWith(Audience.Home, Monday.AddDays(1));
        Assert.Equal((Audience.Home, Monday), (thread.Audience, thread.SharedAt));
        thread.ShareWith(Audience.OnlyMe, Monday.AddDays(2));
        Assert.Null(thread.SharedAt);

        thread.Remove(Monday);
        Assert.Equal(ThreadRules.IsRemoved, thread.ShareWith(Audience.Mentor, Monday).Refusal);
    }

    private static Thread Begin() => Thread.Begin(Id.New(), School, Learner, "buiten", Monday);

    private static Experience Story(Guid learner) => Experience.Capture(Id.New(), School, learner, "Een hut van takken", new DateOnly(2026, 9, 1), Monday);
}
