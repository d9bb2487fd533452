using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Web.Language;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Conversations.Calendar;

/// <summary>
/// Conversations as an iCalendar file (RFC 5545). It says that there is a conversation, when and where; a calendar is kept
/// by others, so with whom and about what stays here.
/// </summary>
public sealed class CalendarText(Settings settings, TimeProvider clock)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The file with these conversations; moments are UTC, so that every calendar shows the reader's own time.</summary>
    /// <param name="lines">The conversations.</param>
    /// <param name="language">"nl" or "en".</param>
    /// <param name="address">Where a conversation stands, after the site's own address.</param>
    public string Of(IEnumerable<AgendaLine> lines, string language, Func<AgendaLine, string> address)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Rode Draad//NL" };
        calendar.AddProperty("X-WR-CALNAME", Text.In(language, "Calendar.Name"));
        foreach (var line in lines) calendar.Events.Add(EventOf(line, language, address(line)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent EventOf(AgendaLine line, string language, string address) => new()
    {
        Uid = $"{line.Id:N}@rodedraad",
        Summary = Text.In(language, "Calendar.Talk"),
        Location = line.Place,
        DtStart = new CalDateTime(line.StartsAt, CalDateTime.UtcTzId),
        DtEnd = new CalDateTime(line.StartsAt.AddMinutes(line.Minutes), CalDateTime.UtcTzId),
        DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime, CalDateTime.UtcTzId),
        Created = new CalDateTime(line.MadeAt, CalDateTime.UtcTzId),
        Sequence = line.Version,
        Status = line.IsCalledOff ? EventStatus.Cancelled : EventStatus.Confirmed,
        Url = new Uri(settings.Site.PublicAddress + address),
    };
}
