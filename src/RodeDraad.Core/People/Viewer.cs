using RodeDraad.Core.Common;

namespace RodeDraad.Core.People;

/// <summary>A role that runs today, with its scope; the name of the group is there for the menu.</summary>
public readonly record struct HeldRole(Role Role, Guid? GroupId, Guid? DepartmentId, string? GroupName = null);

/// <summary>
/// Who is looking: read afresh from the database on every request, so that a changed role, an ended session or a
/// closed account works on the next click. Every query for school-owned rows starts from the viewer.
/// </summary>
public sealed class Viewer
{
    public required Guid AccountId { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid MembershipId { get; init; }

    /// <summary>Null only for a board.</summary>
    public Guid? SchoolId { get; init; }

    /// <summary>Null only for a board.</summary>
    public Guid? PersonId { get; init; }

    public Guid? BoardId { get; init; }
    public required string GivenName { get; init; }
    public required string FullName { get; init; }

    /// <summary>Said at signing in that this device is nobody else's.</summary>
    public bool OnOwnDevice { get; init; }

    /// <summary>"nl" or "en" when the account prefers one.</summary>
    public string? Language { get; init; }

    /// <summary>Short sentences, pictures and one thing at a time: chosen in the account, else by the learner's track.</summary>
    public bool ReadsPlainly { get; init; }

    /// <summary>A guardian who was asked to a conversation.</summary>
    public bool IsGuest { get; init; }

    public required IReadOnlyList<HeldRole> Roles { get; init; }

    /// <summary>The day it is, in Amsterdam, when the request began.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The running school year.</summary>
    public SchoolYear Year => SchoolYear.Of(Today);

    /// <summary>The person at a school; throws for a board, whose pages never need it.</summary>
    public Guid Person => PersonId ?? throw new InvalidOperationException("This viewer is no person at a school.");

    /// <summary>The school; throws when there is none, because a missing school must never quietly open anything.</summary>
    public Guid School => SchoolId ?? throw new InvalidOperationException("This viewer has no school.");

    public bool Is(Role role)
    {
        foreach (var held in Roles)
            if (held.Role == role) return true;
        return false;
    }

    public bool IsAny(IEnumerable<Role> roles) => roles.Any(Is);

    /// <summary>Groups over which the viewer holds a role.</summary>
    public Guid[] GroupsAs(Role role) =>
        [.. Roles.Where(r => r.Role == role && r.GroupId is not null).Select(r => r.GroupId!.Value)];

    /// <summary>Departments over which the viewer holds a role.</summary>
    public Guid[] DepartmentsAs(Role role) =>
        [.. Roles.Where(r => r.Role == role && r.DepartmentId is not null).Select(r => r.DepartmentId!.Value)];
}
