using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Components;

/// <summary>One place in the main menu.</summary>
/// <param name="Text">Text key.</param>
/// <param name="Url">Address.</param>
/// <param name="Icon">Name in the sprite.</param>
public sealed record MenuItem(string Text, string Url, string Icon);

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
        if (viewer.Roles.Any(r => r.Role.Scope() is RoleScope.Groups or RoleScope.Departments) || viewer.Is(Role.SchoolLeader))
            yield return new("Common.Menu.Groups", GuidanceLinks.Groups, "users-round");
        if (viewer.Is(Role.Administrator)) yield return new("Common.Menu.Manage", ManageLinks.Overview, "settings");
        yield return Account;
    }

    /// <summary>Whether a page lies under a menu item.</summary>
    public static bool IsCurrent(MenuItem item, string path) =>
        item.Url == AccountLinks.Home ? path == item.Url : path.StartsWith(item.Url, StringComparison.OrdinalIgnoreCase);
}
