using RodeDraad.Core.Conversations;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations;

/// <summary>Where a conversation of a kind is led and prepared: for two, with home, or with a small group.</summary>
public static class TalkWays
{
    /// <summary>The screen while it runs. A learner of a small group has none: the group sits around one screen.</summary>
    public static string? In(ConversationKind kind, Guid recordId, Guid conversationId, bool isLearner) => kind switch
    {
        ConversationKind.ThreeWay => ThreeWayLinks.Lead(recordId),
        ConversationKind.SmallGroup => isLearner ? null : GroupTalkLinks.Hold(conversationId),
        _ => ConversationLinks.Hold(recordId),
    };

    /// <summary>Where staff prepare it.</summary>
    public static string Before(ConversationKind kind, Guid recordId, Guid conversationId) => kind switch
    {
        ConversationKind.ThreeWay => ThreeWayLinks.Table(recordId),
        ConversationKind.SmallGroup => GroupTalkLinks.Show(conversationId),
        _ => ConversationLinks.Prepare(recordId),
    };
}
