using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Components;

/// <summary>One place in the main menu.</summary>
/// <param name="Text">Text key.</param>
/// <param name="Url">Address.</param>
/// <param name="Icon">Name in the sprite.</param>
/// <param name="Name">The school's own name for it, shown in place of the text.</param>
public sealed record MenuItem(string Text, string Url, string Icon, string? Name = null)
{
    /// <summary>Beginnings of addresses that lie under this place; the address itself when empty.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];
}

/// <summary>The main menu of a viewer: only what that role can open today.</summary>
public static class Navigation
{
    private static readonly MenuItem Today = new("Common.Menu.Today", AccountLinks.Home, "house");
    private static readonly MenuItem Account = new("Common.Menu.Account", AccountLinks.Account, "user-round");

    /// <summary>The items, most used first; at most four so that they fit a phone.</summary>
    public static IEnumerable<MenuItem> For(Viewer viewer)
    {
        yield return Today;
        if (viewer.Is(Role.Learner)) yield return new("Common.Menu.Story", DossierLinks.Timeline, "book-open");
        var groups = viewer.Roles.Any(r => r.Role.Scope() is RoleScope.Groups or RoleScope.Departments) || viewer.Is(Role.SchoolLeader);
        if (groups) yield return Groups(viewer);
        if (Talks(viewer) is { } talks) yield return talks;
        if (viewer.Is(Role.Administrator)) yield return new("Common.Menu.Manage", ManageLinks.Overview, "settings");
        // Who guides and manages reaches the account by the own name, at the top of every page.
        if (!viewer.Is(Role.Administrator) || Talks(viewer) is null) yield return Account;
    }

    // Who talks begins with the conversations, who leads with what is known of them without a word of it.
    private static MenuItem? Talks(Viewer viewer)
    {
        var talks = viewer.IsGuest || viewer.Is(Role.Learner) || viewer.Is(Role.Mentor) || viewer.Is(Role.Counsellor);
        var url = talks ? ConversationLinks.Index : viewer.Is(Role.TeamLeader) ? ConversationLinks.Held : viewer.Is(Role.SchoolLeader) ? RoundLinks.Hours : null;
        return url is null ? null : new("Common.Menu.Conversations", url, "message-circle") { Under = [ConversationLinks.Index, ReferralLinks.Queue] };
    }

    /// <summary>Whether a page lies under a menu item.</summary>
    public static bool IsCurrent(MenuItem item, string path)
    {
        if (item.Url == AccountLinks.Home) return path == item.Url;
        if (item.Under.Count == 0) return path.StartsWith(item.Url, StringComparison.OrdinalIgnoreCase);
        return item.Under.Any(u => path.StartsWith(u, StringComparison.OrdinalIgnoreCase));
    }

    // A mentor of one group finds it by its name.
    private static MenuItem Groups(Viewer viewer)
    {
        var only = viewer.Roles is [{ Role: Role.Mentor, GroupId: not null } one] ? one : default;
        var url = only.GroupId is { } id ? GuidanceLinks.Group(id) : GuidanceLinks.Groups;
        return new("Common.Menu.Groups", url, "users-round", only.GroupName) { Under = GuidanceLinks.UnderGroups };
    }
}
