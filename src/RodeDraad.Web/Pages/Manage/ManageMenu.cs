using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage;

/// <summary>The administrator's own menu, above every page of /beheer.</summary>
public static class ManageMenu
{
    /// <summary>Text key and address, most used first.</summary>
    public static IReadOnlyList<(string Key, string Url)> Items { get; } =
    [
        ("Manage.Menu.Overview", ManageLinks.Overview),
        ("Manage.Menu.People", ManageLinks.People),
        ("Manage.Menu.Groups", ManageLinks.Groups),
        ("Manage.Menu.Departments", ManageLinks.Departments),
        ("Manage.Menu.Rosters", ManageLinks.Rosters),
        ("Manage.Menu.Invitations", ManageLinks.Invitations),
        ("Manage.Menu.School", ManageLinks.School),
        ("Manage.Menu.Changes", ManageLinks.Changes),
    ];

    /// <summary>Whether a page lies under an item.</summary>
    public static bool IsCurrent(string url, string path) =>
        url == ManageLinks.Overview ? path == url : path == url || path.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase);
}
