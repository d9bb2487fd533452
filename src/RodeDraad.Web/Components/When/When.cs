using System.Globalization;
using RodeDraad.Core.Common;

namespace RodeDraad.Web.Components;

/// <summary>Dates in words, the way of the reader's language.</summary>
public static class When
{
    /// <summary>"za 14 nov": within a school year, for lists.</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.CurrentCulture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>"za 14 nov" in the running school year, else "14 november 2025".</summary>
    public static string Recent(DateOnly day, DateOnly today) =>
        SchoolYear.Of(day) == SchoolYear.Of(today) ? Short(day) : Long(day);

    /// <summary>The day of a stored moment, in Amsterdam.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(DutchClock.ToAmsterdam(utc));

    /// <summary>"14 november 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"14 november", where the year is clear.</summary>
    public static string InYear(DateOnly day) => day.ToString("M", CultureInfo.CurrentCulture);

    /// <summary>"zaterdag 14 november 2026".</summary>
    public static string Full(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"14 november 2026, 13:10": a stored moment, in Amsterdam.</summary>
    public static string Moment(DateTime utc) => Moment(utc, CultureInfo.CurrentCulture);

    /// <summary>The same for a reader who is not the one looking, as in a mail.</summary>
    public static string Moment(DateTime utc, CultureInfo culture) =>
        DutchClock.ToAmsterdam(utc).ToString("d MMMM yyyy, HH:mm", culture);

    /// <summary>"za 14 nov, 13:10".</summary>
    public static string ShortMoment(DateTime utc)
    {
        var local = DutchClock.ToAmsterdam(utc);
        return $"{Short(DateOnly.FromDateTime(local))}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>"za 14 nov, 13:10" in the running school year, else "14 november 2025, 13:10".</summary>
    public static string RecentMoment(DateTime utc, DateOnly today) =>
        SchoolYear.Of(DayOf(utc)) == SchoolYear.Of(today) ? ShortMoment(utc) : Moment(utc, CultureInfo.CurrentCulture);

    /// <summary>"13:10": the time of a stored moment, in Amsterdam.</summary>
    public static string Time(DateTime utc) => DutchClock.ToAmsterdam(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"2026-11-14": for the datetime attribute and date fields.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
