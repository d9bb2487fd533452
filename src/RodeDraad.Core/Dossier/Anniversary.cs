namespace RodeDraad.Core.Dossier;

/// <summary>
/// This day in earlier years. Somebody who lived something on 29 February meets it again on 28 February in years that
/// have no 29th; on a 29th only what happened on a 29th counts.
/// </summary>
/// <param name="Oldest">As far back as it looks.</param>
/// <param name="Newest">The same day last year, at its latest.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="LastDay">The same, or the 29th on a 28 February that stands for both.</param>
public readonly record struct Anniversary(DateOnly Oldest, DateOnly Newest, int Month, int Day, int LastDay)
{
    private const int MostYears = 8;

    /// <summary>The days that a day brings back.</summary>
    public static Anniversary Of(DateOnly today)
    {
        var standsForBoth = today is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(today.Year);
        return new(today.AddYears(-MostYears), today.AddDays(-1), today.Month, today.Day, standsForBoth ? 29 : today.Day);
    }

    /// <summary>Whether a day is one of them.</summary>
    public bool Has(DateOnly day) => day >= Oldest && day <= Newest && day.Month == Month && day.Day >= Day && day.Day <= LastDay;
}
