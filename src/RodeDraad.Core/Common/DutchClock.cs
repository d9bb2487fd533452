namespace RodeDraad.Core.Common;

/// <summary>Dates as people in the Netherlands live them; moments are stored in UTC.</summary>
public static class DutchClock
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The moment now, UTC.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The day it is now in Amsterdam.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(ToAmsterdam(clock.Now()));

    /// <summary>A stored moment as local time in Amsterdam.</summary>
    public static DateTime ToAmsterdam(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Amsterdam);

    /// <summary>
    /// A day and time in Amsterdam as a moment, UTC. A time that the clock skips in spring is taken an hour later; one
    /// that comes twice in autumn is the first.
    /// </summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Amsterdam.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = Amsterdam.IsAmbiguousTime(local) ? Amsterdam.GetAmbiguousTimeOffsets(local).Max() : Amsterdam.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
