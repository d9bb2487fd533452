using System.Globalization;
using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Demo;

/// <summary>Turns relative moments into days of this and earlier school years, as seen from one moment.</summary>
internal sealed class SchoolCalendar(TimeProvider clock)
{
    private const string OnThisDay = "today";

    /// <summary>The moment of seeding, UTC. Nothing is stamped later.</summary>
    public DateTime Now { get; } = clock.Now();

    public DateOnly Today { get; } = clock.Today();

    public SchoolYear Year => SchoolYear.Of(Today);

    /// <summary>The school year that many years ago; 0 is the running one.</summary>
    public SchoolYear YearsAgo(int years) => new(Year.Start - years);

    public DateOnly Day(WhenContent when) => when switch
    {
        { YearsAgo: > 0 and var years, On: OnThisDay } => Anniversary.Of(Today)[years - 1],
        { YearsAgo: > 0 and var years, On: { } on } => InYear(YearsAgo(years), on),
        { DaysAgo: > 0 and var days, Weekday: { } weekday } => BackTo(weekday, Today.AddDays(-days)),
        { DaysAgo: > 0 and var days } => Today.AddDays(-days),
        { DaysAhead: > 0 and var days } => Today.AddDays(days),
        _ => throw new InvalidDataException($"Not a moment: {when}"),
    };

    /// <summary>A moment on a day, at so many minutes after midnight UTC, but never in the future.</summary>
    public DateTime At(DateOnly day, int minute) => NotLater(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minute));

    /// <summary>The day itself, or the Monday after a weekend.</summary>
    public static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    public DateTime NotLater(DateTime at) => at < Now ? at : Now;

    private static DateOnly InYear(SchoolYear year, string monthDay)
    {
        var day = DateOnly.ParseExact($"2000-{monthDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new DateOnly(day.Month >= 8 ? year.Start : year.Start + 1, day.Month, day.Day);
    }

    private static DateOnly BackTo(DayOfWeek weekday, DateOnly from) =>
        from.AddDays(-(((int)from.DayOfWeek - (int)weekday + 7) % 7));
}
