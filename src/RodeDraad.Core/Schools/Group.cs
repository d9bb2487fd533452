using RodeDraad.Core.Common;

namespace RodeDraad.Core.Schools;

/// <summary>What a group is for.</summary>
public enum GroupKind
{
    /// <summary>Mentor group (klas, stamgroep): each learner has at most one at a time.</summary>
    Homeroom,

    /// <summary>A class for one subject.</summary>
    Subject,
}

/// <summary>A group of learners in one school year. Next year's group is another row, so history stays.</summary>
public sealed class Group : ISchoolOwned, IVersioned
{
    public const int NameMaxLength = 60;
    public const int LastGrade = 6;
    public const int RosterKeyMaxLength = 200;

    private Group() { }

    /// <summary>A group of a school year; <paramref name="id"/> comes from a form, so that a double click makes one.</summary>
    public Group(Guid schoolId, Guid departmentId, SchoolYear year, string name, GroupKind kind, int? grade = null, Guid? id = null)
    {
        Id = id ?? Common.Id.New();
        SchoolId = schoolId;
        DepartmentId = departmentId;
        Year = year;
        Name = name;
        NameFold = Words.Fold(name);
        Kind = kind;
        Grade = grade;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid DepartmentId { get; private set; }
    public Department? Department { get; private set; }
    public SchoolYear Year { get; private set; }
    public string Name { get; private set; } = "";
    public string NameFold { get; private set; } = "";
    public GroupKind Kind { get; private set; }

    /// <summary>Year in the school, 1 to 6; null when the roster does not say.</summary>
    public int? Grade { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>The key by which a roster knows the group; null when it goes by its name.</summary>
    public string? RosterKey { get; private set; }

    /// <summary>A roster knows the group by this key; null leaves it to the name.</summary>
    public void KnownAs(string? key) => RosterKey = key;

    /// <summary>Corrects the name, grade or department.</summary>
    public void Correct(string name, Guid departmentId, int? grade)
    {
        Name = name;
        NameFold = Words.Fold(name);
        DepartmentId = departmentId;
        Grade = grade;
    }
}
