using RodeDraad.Core.Common;
using Xunit;

namespace RodeDraad.Tests.Core.Common;

public sealed class SchoolYearTests
{
    [Theory]
    [InlineData("2026-07-31", 2025)]
    [InlineData("2026-08-01", 2026)]
    [InlineData("2027-01-01", 2026)]
    public void Of_Day_IsTheYearItFallsIn(string day, int start) =>
        Assert.Equal(start, SchoolYear.Of(DateOnly.Parse(day)).Start);

    [Fact]
    public void LastDay_IsTheDayBeforeTheNextBegins() =>
        Assert.Equal(new SchoolYear(2027).FirstDay, new SchoolYear(2026).LastDay.AddDays(1));

    [Theory]
    [InlineData("2026-11-21T23:30:00Z", "2026-11-22")]
    [InlineData("2026-07-31T22:30:00Z", "2026-08-01")]
    public void Today_IsTheDayInAmsterdam(string utc, string day) =>
        Assert.Equal(DateOnly.Parse(day), DateOnly.FromDateTime(DutchClock.ToAmsterdam(DateTime.Parse(utc).ToUniversalTime())));

    [Theory]
    [InlineData("Çelik", "celik")]
    [InlineData("  Zoë   van ’t  Hof ", "zoe van 't hof")]
    [InlineData("Łukasiewicz", "lukasiewicz")]
    [InlineData("IŞIK", "isik")]
    public void Fold_Name_IsTheSameOnEveryMachine(string name, string folded) => Assert.Equal(folded, Words.Fold(name).TrimStart());
}
