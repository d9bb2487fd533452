using RodeDraad.Core.Conversations.Rounds;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations.Rounds;

/// <summary>Laying out times on a day, also in the nights that the clock changes; and the hours in which nothing is sent.</summary>
public sealed class SlotSeriesTests
{
    private static readonly DateOnly Tuesday = new(2026, 12, 1);

    [Fact]
    public void Starts_TwoHoursWithPauses_FitBetween()
    {
        var (outcome, starts) = new SlotSeries(Tuesday, new(14, 0), new(16, 0), 5).Starts(20);

        Assert.False(outcome.IsRefused);
        Assert.Equal(["13:00", "13:25", "13:50", "14:15", "14:40"], starts.Select(s => s.ToString("HH:mm")));
        Assert.All(starts, s => Assert.Equal(DateTimeKind.Utc, s.Kind));
    }

    [Theory]
    [InlineData(14, 14, RoundsRules.NoTimeFits)]
    [InlineData(16, 14, RoundsRules.NoTimeFits)]
    [InlineData(0, 23, RoundsRules.TooManySlots)]
    public void Starts_WrongHours_AreRefused(int from, int until, string rule)
    {
        var (outcome, starts) = new SlotSeries(Tuesday, new(from, 0), new(until, 0), 0).Starts(20);

        Assert.Equal(rule, outcome.Refusal);
        Assert.Empty(starts);
    }

    [Theory]
    [InlineData("2027-03-28", 4)] // The hour from two to three does not exist.
    [InlineData("2026-10-25", 8)] // That hour comes twice.
    [InlineData("2026-10-24", 6)]
    public void Starts_NightThatTheClockChanges_CountsRealMinutes(string day, int expected)
    {
        var (outcome, starts) = new SlotSeries(DateOnly.Parse(day), new(1, 0), new(4, 0), 0).Starts(30);

        Assert.False(outcome.IsRefused);
        Assert.Equal(expected, starts.Count);
        Assert.Equal(starts.Count, starts.Distinct().Count());
    }

    [Theory]
    [InlineData("20:00", "07:00", "2026-12-01T19:30:00Z", true)]
    [InlineData("20:00", "07:00", "2026-12-01T05:30:00Z", true)]
    [InlineData("20:00", "07:00", "2026-12-01T06:30:00Z", false)]
    [InlineData("12:00", "13:00", "2026-12-01T11:30:00Z", true)]
    [InlineData("00:00", "00:00", "2026-12-01T11:30:00Z", false)]
    public void QuietHours_Contain_ByTheClockOfAmsterdam(string from, string until, string moment, bool expected) =>
        Assert.Equal(expected, new QuietHours(TimeOnly.Parse(from), TimeOnly.Parse(until))
            .Contain(DateTimeOffset.Parse(moment).UtcDateTime));
}
