namespace RodeDraad.Core.People;

/// <summary>What somebody may be in the product. A person can have several, each with its own scope.</summary>
public enum Role
{
    /// <summary>Leerling or student: owns one dossier.</summary>
    Learner,

    /// <summary>Ouder or verzorger, linked to one or more learners.</summary>
    Guardian,

    /// <summary>Any teaching staff member; scope: groups taught.</summary>
    Teacher,

    /// <summary>Mentor or slb'er; scope: groups guided.</summary>
    Mentor,

    /// <summary>Decaan; scope: departments.</summary>
    Counsellor,

    /// <summary>Teamleider; scope: departments.</summary>
    TeamLeader,

    /// <summary>Schoolleiding; scope: the school.</summary>
    SchoolLeader,

    /// <summary>Bestuur; scope: the schools of a board.</summary>
    Board,

    /// <summary>Functioneel beheerder: people, imports, settings; never dossier text.</summary>
    Administrator,
}

/// <summary>What limits a role.</summary>
public enum RoleScope { Own, Groups, Departments, School, Board }

public static class Roles
{
    /// <summary>The roles that a staff member can be given.</summary>
    public static IReadOnlyList<Role> ForStaff { get; } =
        [Role.Teacher, Role.Mentor, Role.Counsellor, Role.TeamLeader, Role.SchoolLeader, Role.Administrator];

    /// <summary>What the role is limited to.</summary>
    public static RoleScope Scope(this Role role) => role switch
    {
        Role.Teacher or Role.Mentor => RoleScope.Groups,
        Role.Counsellor or Role.TeamLeader => RoleScope.Departments,
        Role.SchoolLeader or Role.Administrator => RoleScope.School,
        Role.Board => RoleScope.Board,
        _ => RoleScope.Own,
    };
}
