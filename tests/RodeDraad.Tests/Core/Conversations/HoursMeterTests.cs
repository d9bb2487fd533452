using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Hours;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations;

/// <summary>What the hours of a department come to.</summary>
public sealed class HoursMeterTests
{
    [Theory]
    [InlineData(400, 100, 120, 2, 1, 5)]
    [InlineData(400, 100, 120, 2, 6, 33)]
    [InlineData(0, 100, 120, 2, 1, 0)]
    public void TalksPossible_GivenHours_IsWhatActivitiesLeaveOver(int mentor, int besides, int learners, int talks, int together, int possible)
    {
        var meter = new HoursMeter(Plan(mentor, besides, talks, together), learners);

        Assert.Equal(possible, meter.TalksPossible);
    }

    [Fact]
    public void Needed_TwoTalksForEverybody_CountsTalkingPreparingAndWriting()
    {
        var meter = new HoursMeter(Plan(mentor: 100, besides: 10, talks: 2, together: 1), learners: 20);

        Assert.Equal(20 * 2 * 27 / 60.0 + 10, meter.Needed, 6);
        Assert.Equal(100 - meter.Needed, meter.Left, 6);
    }

    [Fact]
    public void Possible_NoLearners_DividesByNothing() =>
        Assert.Equal(0, new HoursMeter(Plan(100, 0, 2, 1), learners: 0).TalksPossible);

    [Fact]
    public void Norms_OfTheField_NameTheirSource()
    {
        var norm = Assert.Single(HoursNorms.Shipped);

        Assert.Contains("NVS-NVL", norm.Source, StringComparison.Ordinal);
        Assert.Equal(240 + 2 * 90 + 300 * 1.5, norm.Of(counsellors: 2, learners: 300));
    }

    private static HoursPlan Plan(int mentor, int besides, int talks, int together)
    {
        var plan = new HoursPlan(Id.New(), Guid.Empty, Guid.Empty, new SchoolYear(2026));
        plan.Give(mentor, 0, 1, besides, 0);
        plan.Want(talks, 20, 5, 2, together);
        return plan;
    }
}
