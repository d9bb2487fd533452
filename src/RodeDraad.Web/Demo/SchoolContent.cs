using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Demo;

/// <summary><c>school.json</c>: a board and its schools.</summary>
internal sealed record SchoolsContent : VersionedContent
{
    public required BoardContent Board { get; init; }
    public required SyntheticContent Synthetic { get; init; }
    public required IReadOnlyList<SchoolContent> Schools { get; init; }
}

internal sealed record BoardContent(string Key, string Name);

/// <summary>What the schools of <c>rodedraad seed</c> are called; {0} is their number.</summary>
internal sealed record SyntheticContent(string Board, string School, int SchoolsPerBoard, int LearnersPerGroup);

internal sealed record SchoolContent
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? Brin { get; init; }
    public string? City { get; init; }

    /// <summary>School years with learners in them, this one included.</summary>
    public required int YearsOfHistory { get; init; }

    public required IReadOnlyList<DepartmentContent> Departments { get; init; }
    public required IReadOnlyList<GroupContent> Groups { get; init; }
    public IReadOnlyList<GroupContent> EarlierGroups { get; init; } = [];
    public IReadOnlyList<ClassContent> Classes { get; init; } = [];
    public IReadOnlyList<LeaversContent> Leavers { get; init; } = [];
    public required IReadOnlyList<StaffContent> Staff { get; init; }
}

/// <summary>A department; <paramref name="Track"/> is vmbo-tl, havo, vwo or mbo, the last with a <paramref name="Level"/>.</summary>
internal sealed record DepartmentContent(string Key, string Name, string Track, int Grades, int? Level = null)
{
    public const string Mbo = "mbo";

    public Track AsTrack() => (Track, Level) switch
    {
        ("praktijk", _) => Core.Schools.Track.Pro,
        ("vmbo-tl", _) => Core.Schools.Track.VmboT,
        ("havo", _) => Core.Schools.Track.Havo,
        ("vwo", _) => Core.Schools.Track.Vwo,
        (Mbo, 1) => Core.Schools.Track.Mbo1,
        (Mbo, 2) => Core.Schools.Track.Mbo2,
        (Mbo, 3) => Core.Schools.Track.Mbo3,
        (Mbo, 4) => Core.Schools.Track.Mbo4,
        _ => throw new InvalidDataException($"Department {Key}: track {Track} with level {Level} is not known."),
    };
}

/// <summary>A mentor group with a number of learners, the key of its mentor, and how many in a hundred had a conversation.</summary>
internal sealed record GroupContent(string Name, string Department, int Grade, string Mentor, int Learners = 0, int Talks = 0);

/// <summary>A class for one subject, filled from mentor groups.</summary>
internal sealed record ClassContent(
    string Name, string Subject, string Department, int Grade, string Teacher, IReadOnlyList<string> From, int Learners);

/// <summary>Learners who left at the end of last school year.</summary>
internal sealed record LeaversContent(string Group, int Learners, string Reason);

internal sealed record StaffContent
{
    public required string Key { get; init; }
    public string? Title { get; init; }
    public required string Given { get; init; }
    public string? Infix { get; init; }
    public required string Family { get; init; }
    public string? Subject { get; init; }
    public string? Room { get; init; }
    public string? Days { get; init; }
    public string? Email { get; init; }
    public required IReadOnlyList<RoleContent> Roles { get; init; }
}

/// <summary>A role, narrowed to departments where it has any.</summary>
internal sealed record RoleContent(Role Role, IReadOnlyList<string>? Departments = null);
