namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>What a OneRoster user is here.</summary>
internal enum OneRosterKind
{
    None,
    Learner,
    Staff,
    Guardian,
}

/// <summary>Translates OneRoster roles. A roster makes nobody an administrator: that right is given by hand.</summary>
internal static class OneRosterRoles
{
    public static OneRosterKind KindOf(IReadOnlyList<string> roles)
    {
        if (Has(roles, "student"))
            return OneRosterKind.Learner;
        if (Has(roles, "teacher", "counselor", "principal", "aide", "proctor", "administrator", "siteAdministrator", "districtAdministrator", "systemAdministrator"))
            return OneRosterKind.Staff;
        return Has(roles, "guardian", "parent", "relative") ? OneRosterKind.Guardian : OneRosterKind.None;
    }

    public static bool Teaches(IReadOnlyList<string> roles) => Has(roles, "teacher");

    /// <summary>The roles that reach further than a group; they are named to the administrator, who gives them by hand.</summary>
    public static IEnumerable<string> ByHand(IReadOnlyList<string> roles)
        => roles.Where(role => Has([role], "counselor", "principal", "administrator", "siteAdministrator", "districtAdministrator", "systemAdministrator"));

    private static bool Has(IReadOnlyList<string> roles, params string[] wanted)
        => roles.Any(role => wanted.Contains(role, StringComparer.OrdinalIgnoreCase));
}
