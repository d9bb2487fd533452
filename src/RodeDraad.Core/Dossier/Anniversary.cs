namespace RodeDraad.Core.Dossier;

/// <summary>
/// This day in earlier years. Somebody who lived something on 29 February meets it again on 28 February in years that
/// have no 29th; on a 29th only what happened on a 29th counts.
/// </summary>
public static class Anniversary
{
    private const int MostYears = 8;

    /// <summary>The days that a day brings back, newest first; at most eight years ago, so at least one and at most ten.</summary>
    public static DateOnly[] Of(DateOnly today)
    {
        var standsForBoth = today is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(today.Year);
        return [.. Enumerable.Range(today.Year - MostYears, MostYears).Reverse().SelectMany(year => Days(year, today, standsForBoth))];
    }

    private static IEnumerable<DateOnly> Days(int year, DateOnly today, bool standsForBoth)
    {
        if (standsForBoth && DateTime.IsLeapYear(year)) yield return new(year, 2, 29);
        if (today.Day <= DateTime.DaysInMonth(year, today.Month)) yield return new(year, today.Month, today.Day);
    }
}
