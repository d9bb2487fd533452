using RodeDraad.Core.Common;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>What the person who imports chooses beside the file.</summary>
public sealed record RosterOptions
{
    /// <summary>The school year that the file is about.</summary>
    public required SchoolYear Year { get; init; }

    /// <summary>The day it is, in Amsterdam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Department for groups of which neither file nor school says one; null when none was chosen.</summary>
    public string? Department { get; init; }
}

/// <summary>The days that a plan works with.</summary>
internal sealed record RosterCalendar(SchoolYear Year, DateOnly Day, DateOnly Start)
{
    /// <summary>The last day of what ends today.</summary>
    public DateOnly LastDay => Day.AddDays(-1);

    /// <summary>
    /// The first roster of a school year counts from 1 August on; a later one from the day it is imported.
    /// A roster for next year counts from its first day.
    /// </summary>
    public static RosterCalendar For(RosterOptions options, bool isFirstOfYear)
    {
        var (year, today) = (options.Year, options.Today);
        var day = today < year.FirstDay ? year.FirstDay : today > year.LastDay ? year.LastDay : today;
        return new RosterCalendar(year, day, isFirstOfYear ? year.FirstDay : day);
    }
}
