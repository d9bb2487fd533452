using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations;

/// <summary>The ways around the pages of conversations: only what a role can open.</summary>
public static class ConversationTabs
{
    /// <summary>Text key and address of each, in their order; at most one needs no tabs.</summary>
    public static IReadOnlyList<(string Text, string Url)> For(Viewer viewer)
    {
        var guides = viewer.Is(Role.Mentor) || viewer.Is(Role.Counsellor);
        var leads = viewer.Is(Role.Counsellor) || viewer.Is(Role.TeamLeader) || viewer.Is(Role.SchoolLeader);
        var tabs = new List<(string, string)>();
        if (guides) tabs.AddRange([("Conversations.Title", ConversationLinks.Index), ("Rounds.Title", RoundLinks.Rounds)]);
        if (guides) tabs.Add(("Referrals.Tab", ReferralLinks.Queue));
        if (guides || viewer.Is(Role.TeamLeader)) tabs.Add(("Conversations.Held.Tab", ConversationLinks.Held));
        if (leads) tabs.AddRange([("Hours.Title", RoundLinks.Hours), ("TalkFigures.Tab", RoundLinks.Figures)]);
        if (viewer.Is(Role.Guardian)) tabs.AddRange([("Conversations.Title", ConversationLinks.Index), ("ThreeWay.HomeCard", ThreeWayLinks.HomeCard)]);
        return tabs;
    }
}
