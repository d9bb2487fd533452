using RodeDraad.Core.Dossier;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

public sealed class RepliesTests
{
    [Theory]
    [InlineData(Themes.Qualities, null, ReplyAdvice.Feedback)]
    [InlineData(Themes.Qualities | Themes.Work, Tone.Unpleasant, ReplyAdvice.Feedback)]
    [InlineData(Themes.Motives, Tone.Pleasant, ReplyAdvice.Feedforward)]
    [InlineData(Themes.Qualities | Themes.Motives, null, ReplyAdvice.Both)]
    [InlineData(Themes.None, Tone.Pleasant, ReplyAdvice.Feedback)]
    [InlineData(Themes.Network, Tone.Unpleasant, ReplyAdvice.Feedforward)]
    [InlineData(Themes.None, Tone.Mixed, ReplyAdvice.Both)]
    [InlineData(Themes.Work, null, ReplyAdvice.Open)]
    public void Advice_FollowsWhatTheLearnerMarked(Themes themes, Tone? tone, ReplyAdvice expected) =>
        Assert.Equal(expected, Replies.For(themes, tone));
}
