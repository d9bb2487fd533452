using RodeDraad.Core.Common;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People;

/// <summary>A learner in a group, from one day up to and including another. Never deleted: history is kept.</summary>
public sealed class Enrolment : ISchoolOwned
{
    private Enrolment() { }

    public Enrolment(Guid schoolId, Guid learnerId, Guid groupId, DateOnly from)
    {
        SchoolId = schoolId;
        LearnerId = learnerId;
        GroupId = groupId;
        From = from;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }
    public Guid GroupId { get; private set; }
    public Group? Group { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day in the group; null while it runs.</summary>
    public DateOnly? Until { get; private set; }

    public void End(DateOnly lastDay) => Until = lastDay < From ? From : lastDay;

    public void Resume() => Until = null;

    /// <summary>Whether it runs on a day.</summary>
    public bool RunsOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>Whether it runs on a day or still has to begin.</summary>
    public bool RunsAfter(DateOnly day) => Until is null || (Until >= day && Until >= From);
}

/// <summary>A role of a staff member with its scope, from one day up to and including another.</summary>
public sealed class StaffRole : ISchoolOwned
{
    private StaffRole() { }

    /// <summary>
    /// A role over a group (teacher, mentor), a department (counsellor, team leader) or the whole school (both null).
    /// </summary>
    public StaffRole(Guid schoolId, Guid staffId, Role role, DateOnly from, Guid? groupId = null, Guid? departmentId = null)
    {
        SchoolId = schoolId;
        StaffId = staffId;
        Role = role;
        From = from;
        GroupId = groupId;
        DepartmentId = departmentId;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid StaffId { get; private set; }
    public StaffMember? Staff { get; private set; }
    public Role Role { get; private set; }
    public Guid? GroupId { get; private set; }
    public Group? Group { get; private set; }
    public Guid? DepartmentId { get; private set; }
    public Department? Department { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day of the role; null while it runs.</summary>
    public DateOnly? Until { get; private set; }

    public void End(DateOnly lastDay) => Until = lastDay;

    public void Resume() => Until = null;

    /// <summary>Whether it runs on a day.</summary>
    public bool RunsOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>Whether it runs on a day or still has to begin.</summary>
    public bool RunsAfter(DateOnly day) => Until is null || (Until >= day && Until >= From);
}

/// <summary>The link between a guardian and a learner, made by the school.</summary>
public sealed class Guardianship : ISchoolOwned
{
    private Guardianship() { }

    public Guardianship(Guid schoolId, Guid learnerId, Guid guardianId, DateOnly from)
    {
        SchoolId = schoolId;
        LearnerId = learnerId;
        GuardianId = guardianId;
        From = from;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }
    public Guid GuardianId { get; private set; }
    public Guardian? Guardian { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    public void End(DateOnly lastDay) => Until = lastDay;

    public void Resume() => Until = null;

    /// <summary>Whether it runs on a day.</summary>
    public bool RunsOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>Whether it runs on a day or still has to begin.</summary>
    public bool RunsAfter(DateOnly day) => Until is null || (Until >= day && Until >= From);
}

/// <summary>How an outside system names a person: the key on which a roster is matched, so nobody is made twice.</summary>
public sealed class PersonKey : ISchoolOwned
{
    public const int SourceMaxLength = 40;
    public const int KeyMaxLength = 200;

    private PersonKey() { }

    public PersonKey(Guid schoolId, Guid personId, string source, string key)
    {
        SchoolId = schoolId;
        PersonId = personId;
        Source = source;
        Key = key;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person? Person { get; private set; }

    /// <summary>The system, for example "las" or "oneroster".</summary>
    public string Source { get; private set; } = "";

    public string Key { get; private set; } = "";
}
