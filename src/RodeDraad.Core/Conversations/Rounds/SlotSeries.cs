using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>Times one after another on a day, as somebody gives them: "Tuesday from 14:00 to 16:00, five minutes between".</summary>
/// <param name="Day">The day, in Amsterdam.</param>
/// <param name="From">Local time at which the first may begin.</param>
/// <param name="Until">Local time at which the last must have ended.</param>
/// <param name="Pause">Minutes between two conversations, 0 to 60.</param>
public readonly record struct SlotSeries(DateOnly Day, TimeOnly From, TimeOnly Until, int Pause)
{
    /// <summary>More in one go is a slip of the keyboard.</summary>
    public const int Most = 40;

    public const int LongestPause = 60;

    /// <summary>
    /// The beginnings, UTC; in the night that the clock changes the minutes that really pass count. Refusals:
    /// <see cref="RoundsRules.NoTimeFits"/>, <see cref="RoundsRules.TooManySlots"/>.
    /// </summary>
    /// <param name="minutes">Length of one conversation.</param>
    public (Outcome Outcome, IReadOnlyList<DateTime> Starts) Starts(int minutes)
    {
        var starts = new List<DateTime>();
        var end = Until > From ? DutchClock.ToUtc(Day, Until) : DateTime.MinValue;
        var step = minutes + Math.Clamp(Pause, 0, LongestPause);
        for (var at = DutchClock.ToUtc(Day, From); at.AddMinutes(minutes) <= end; at = at.AddMinutes(step))
        {
            starts.Add(at);
            if (starts.Count > Most) return (Outcome.Refused(RoundsRules.TooManySlots), []);
        }
        return starts.Count == 0 ? (Outcome.Refused(RoundsRules.NoTimeFits), []) : (Outcome.Done, starts);
    }
}
