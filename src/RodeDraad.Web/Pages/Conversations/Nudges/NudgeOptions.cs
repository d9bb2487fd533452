using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Conversations.Nudges;

/// <summary>The three taps, in the reader's language.</summary>
internal static class NudgeOptions
{
    public static IEnumerable<Option> Seen(Text text) => Enum.GetValues<Seen>().Select(v => new Option(v.ToString(), text.Of("Nudges", v)));

    public static IEnumerable<Option> Place(Text text) => Enum.GetValues<Place>().Select(v => new Option(v.ToString(), text.Of("Nudges", v)));

    public static IEnumerable<Option> TalkTo(Text text) => Enum.GetValues<TalkTo>().Select(v => new Option(v.ToString(), text.Of("Nudges", v)));
}
