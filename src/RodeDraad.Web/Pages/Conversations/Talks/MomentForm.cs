using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>When, and for how long.</summary>
public class MomentForm
{
    [DataType(DataType.Date)] public DateOnly? Day { get; set; }

    public TimeOnly? Time { get; set; }

    [Range(Conversation.FewestMinutes, Conversation.MostMinutes, ErrorMessage = "Conversations.Minutes.Range")]
    public int Minutes { get; set; } = Conversation.UsualMinutes;

    [Limit(Conversation.PlaceMaxLength)] public string? Place { get; set; }

    /// <summary>The moment, UTC; null when there is no day or no time.</summary>
    public DateTime? Moment => Day is { } day && Time is { } time ? DutchClock.ToUtc(day, time) : null;

    /// <summary>Takes over a moment that was agreed.</summary>
    public void Show(DateTime? moment, int minutes, string? place)
    {
        (Minutes, Place) = (minutes, place);
        if (moment is not { } utc) return;
        Day = When.DayOf(utc);
        Time = TimeOnly.FromDateTime(DutchClock.ToAmsterdam(utc));
    }
}
