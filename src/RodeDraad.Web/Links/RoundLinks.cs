namespace RodeDraad.Web.Links;

/// <summary>Addresses of rounds of conversations, of the times in them, of hours and figures, and of calendars.</summary>
public static class RoundLinks
{
    public const string Rounds = "/gesprekken/rondes";
    public const string New = "/gesprekken/rondes/nieuw";
    public const string Choosing = "/gesprekken/tijd-kiezen";
    public const string Hours = "/gesprekken/uren";
    public const string Figures = "/gesprekken/cijfers";
    public const string Calendar = "/account/agenda";
    public const string OpenCalendar = "/account/agenda/adres";
    public const string CloseCalendar = "/account/agenda/adres/intrekken";

    public static string Show(Guid id) => $"{Rounds}/{id}";
    public static string Edit(Guid id) => $"{Rounds}/{id}/bewerken";
    public static string Close(Guid id) => $"{Rounds}/{id}/sluiten";
    public static string Reopen(Guid id) => $"{Rounds}/{id}/heropenen";
    public static string Place(Guid id) => $"{Rounds}/{id}/plaatsen";
    public static string PlaceOne(Guid id) => $"{Rounds}/{id}/plaats";
    public static string NewSlots(Guid id) => $"{Rounds}/{id}/tijden";
    public static string RemoveSlot(Guid slotId) => $"/gesprekken/tijden/{slotId}/terugnemen";
    public static string Choose(Guid id) => $"{Choosing}/{id}";
    public static string GiveUp(Guid id) => $"{Choosing}/{id}/teruggeven";
    public static string Offer(Guid id) => $"{Choosing}/{id}/ruilen";
    public static string Exchange(Guid id) => $"{Choosing}/{id}/overnemen";
    public static string HoursOf(Guid departmentId) => $"{Hours}/{departmentId}";
    public static string FiguresOf(int start) => $"{Figures}?jaar={start}";

    /// <summary>A calendar file of one conversation, for who takes part.</summary>
    public static string CalendarFile(Guid recordId) => $"/gesprekken/{recordId}/agenda.ics";

    /// <summary>Somebody's own calendar, by a secret address.</summary>
    public static string Feed(string token) => $"/agenda/{token}.ics";
}
