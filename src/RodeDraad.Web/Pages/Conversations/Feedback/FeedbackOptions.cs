using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Conversations.Feedback;

/// <summary>What can be asked, and of whom, in the reader's language.</summary>
internal static class FeedbackOptions
{
    public static IEnumerable<Option> About(Text text) => Enum.GetValues<FeedbackAbout>().Select(v => new Option(v.ToString(), text.Of("Feedback", v), text[$"Feedback.AboutMeans.{v}"]));

    public static IEnumerable<Option> Giver(Text text) => Enum.GetValues<GiverKind>().Select(v => new Option(v.ToString(), text.Of("Feedback", v)));
}

/// <summary>A link that was just made, with the message to send along; shown once.</summary>
public sealed record FreshLink(Guid RequestId, string GiverName, string Subject, string Address, DateTime ExpiresAt);
