using System.Globalization;

namespace RodeDraad.Core.Common;

/// <summary>A Dutch school year: 1 August up to and including 31 July, named by the calendar year it starts in.</summary>
/// <param name="Start">Calendar year of 1 August, for example 2026 for 2026–2027.</param>
public readonly record struct SchoolYear(int Start)
{
    /// <summary>1 August.</summary>
    public DateOnly FirstDay => new(Start, 8, 1);

    /// <summary>31 July of the next calendar year.</summary>
    public DateOnly LastDay => new(Start + 1, 7, 31);

    /// <summary>The school year in which a day falls.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month >= 8 ? day.Year : day.Year - 1);

    /// <summary>"2026–2027".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}–{Start + 1}");
}
