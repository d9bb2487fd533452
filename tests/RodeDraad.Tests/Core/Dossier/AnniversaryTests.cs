using RodeDraad.Core.Dossier;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

/// <summary>This day in earlier years, also around the end of February.</summary>
public sealed class AnniversaryTests
{
    [Theory]
    [InlineData("2026-11-24", "2025-11-24", true)]
    [InlineData("2026-11-24", "2026-11-24", false)]
    [InlineData("2026-11-24", "2025-11-23", false)]
    [InlineData("2026-11-24", "2018-11-24", true)]
    [InlineData("2026-11-24", "2017-11-24", false)]
    [InlineData("2025-02-28", "2024-02-29", true)]
    [InlineData("2025-02-28", "2024-02-28", true)]
    [InlineData("2028-02-28", "2024-02-29", false)]
    [InlineData("2028-02-29", "2024-02-29", true)]
    [InlineData("2028-02-29", "2027-02-28", false)]
    public void Of_IsTheSameDay_AndThe29thOnThe28thOfAShortYear(string today, string day, bool expected) =>
        Assert.Equal(expected, Anniversary.Of(DateOnly.Parse(today, null)).Contains(DateOnly.Parse(day, null)));
}
