using System.Globalization;
using System.Text.RegularExpressions;

namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>How a date in a file could be read.</summary>
public enum RosterDateReading
{
    Clear,
    TwoWays,
    Unknown,
}

/// <summary>
/// Reads dates that mean one day only: <c>2010-04-03</c> and <c>20100403</c>, the Dutch <c>3-4-2010</c> and <c>3.4.2010</c>,
/// and with slashes only when one order is possible. <c>03/04/2010</c> and two-digit years are never guessed.
/// </summary>
public static partial class RosterDate
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    /// <summary>Reads <paramref name="text"/>; <paramref name="date"/> has a meaning only when the answer is <see cref="RosterDateReading.Clear"/>.</summary>
    public static RosterDateReading Read(string text, out DateOnly date)
    {
        date = default;
        var trimmed = text.Trim();
        if (Iso().Match(trimmed) is { Success: true } iso)
            return Make(iso, out date);
        if (Dutch().Match(trimmed) is { Success: true } dutch)
            return dutch.Groups["year"].Length == 2 ? RosterDateReading.TwoWays : Make(dutch, out date);
        return Slashed().Match(trimmed) is { Success: true } slashed ? ReadSlashed(slashed, out date) : RosterDateReading.Unknown;
    }

    private static RosterDateReading ReadSlashed(Match match, out DateOnly date)
    {
        date = default;
        if (match.Groups["year"].Length == 2)
            return RosterDateReading.TwoWays;

        var (first, second) = (Number(match, "day"), Number(match, "month"));
        if (first <= 12 && second <= 12 && first != second)
            return RosterDateReading.TwoWays;
        return first > 12
            ? Make(Number(match, "year"), second, first, out date)
            : Make(Number(match, "year"), first, second, out date);
    }

    private static RosterDateReading Make(Match match, out DateOnly date)
        => Make(Number(match, "year"), Number(match, "month"), Number(match, "day"), out date);

    private static RosterDateReading Make(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return RosterDateReading.Unknown;

        date = new DateOnly(year, month, day);
        return RosterDateReading.Clear;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})([T ][0-9:.]+(Z|[+-][0-9:]+)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})[-.](?<month>[0-9]{1,2})[-.](?<year>[0-9]{4}|[0-9]{2})( 0?0:00(:00)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4}|[0-9]{2})( 0?0:00(:00)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Slashed();
}
