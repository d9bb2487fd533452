namespace RodeDraad.Web.Links;

/// <summary>Addresses of guided conversations; an identifier is that of a learner's record.</summary>
public static class ConversationLinks
{
    public const string Index = "/gesprekken";
    public const string Ask = "/gesprekken/aanvragen";
    public const string New = "/gesprekken/nieuw";
    public const string Held = "/gesprekken/gehouden";

    /// <summary>Only who had none yet this year.</summary>
    public const string HeldNotYet = Held + "?toon=nog-niet";

    public static string NewWith(Guid learnerId) => $"{New}?leerling={learnerId}";
    public static string Show(Guid id) => $"{Index}/{id}";
    public static string Choose(Guid id) => $"{Index}/{id}/kiezen";
    public static string Prepare(Guid id) => $"{Index}/{id}/voorbereiden";
    public static string Cards(Guid id) => $"{Index}/{id}/kaarten";
    public static string Plan(Guid id) => $"{Index}/{id}/plannen";
    public static string Start(Guid id) => $"{Index}/{id}/beginnen";
    public static string Cancel(Guid id) => $"{Index}/{id}/afzeggen";
    public static string PutBack(Guid id) => $"{Index}/{id}/terugzetten";
    public static string Hold(Guid id) => $"{Index}/{id}/voeren";
    public static string Save(Guid id) => $"{Index}/{id}/bewaren";
    public static string GoOn(Guid id) => $"{Index}/{id}/verder";
    public static string Offer(Guid id) => $"{Index}/{id}/aanbieden";
    public static string TakeBack(Guid id) => $"{Index}/{id}/terugnemen";
    public static string Confirm(Guid id) => $"{Index}/{id}/bevestigen";
    public static string Impression(Guid id) => $"{Index}/{id}/indruk";
    public static string ShareHome(Guid id) => $"{Index}/{id}/thuis";
}
