using RodeDraad.Core.Common;

namespace RodeDraad.Core.People;

/// <summary>Somebody who works at the school; what they may do stands in their <see cref="StaffRole"/>s.</summary>
public sealed class StaffMember : Person
{
    public const int CodeMaxLength = 20;

    private StaffMember() { }

    /// <summary>A staff member; <paramref name="id"/> comes from a form, so that a double click makes one.</summary>
    public StaffMember(Guid schoolId, string givenName, string? namePrefix, string familyName, string? code = null, Guid? id = null)
        : base(schoolId, givenName, namePrefix, familyName, id) => Code = code;

    /// <summary>Abbreviation in the school's timetable, for example "HAD".</summary>
    public string? Code { get; private set; }

    public List<StaffRole> Roles { get; private set; } = [];

    public void AbbreviateAs(string? code) => Code = Words.Clean(code);

    /// <summary>
    /// Gives a role with what limits it. The same role asked for twice changes nothing. Needs <see cref="Roles"/>.
    /// Refusals: <see cref="PeopleRules.HasLeft"/>, <see cref="PeopleRules.NotForStaff"/>,
    /// <see cref="PeopleRules.RoleNeedsGroup"/>, <see cref="PeopleRules.RoleNeedsDepartment"/>,
    /// <see cref="PeopleRules.EndsBeforeItBegins"/>, <see cref="PeopleRules.RoleRunsAlready"/>.
    /// </summary>
    /// <param name="role">One of <see cref="People.Roles.ForStaff"/>.</param>
    /// <param name="scope">The group of a mentor or teacher, the department of a counsellor or team leader; else null.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day; null until it is ended.</param>
    public Outcome Give(Role role, Guid? scope, DateOnly from, DateOnly? until)
    {
        if (LeftOn is not null) return Outcome.Refused(PeopleRules.HasLeft);
        if (!People.Roles.ForStaff.Contains(role)) return Outcome.Refused(PeopleRules.NotForStaff);
        if (role == Role.Mentor && scope is null) return Outcome.Refused(PeopleRules.RoleNeedsGroup);
        if (role.Scope() == RoleScope.Departments && scope is null) return Outcome.Refused(PeopleRules.RoleNeedsDepartment);
        if (until < from) return Outcome.Refused(PeopleRules.EndsBeforeItBegins);

        var group = role.Scope() == RoleScope.Groups ? scope : null;
        var department = role.Scope() == RoleScope.Departments ? scope : null;
        var alike = Roles.Where(r => r.Role == role && r.GroupId == group && r.DepartmentId == department).ToList();
        if (alike.Exists(r => r.From == from && r.Until == until)) return Outcome.Done;
        if (alike.Exists(r => r.RunsAfter(from) && (until is null || r.From <= until))) return Outcome.Refused(PeopleRules.RoleRunsAlready);

        var given = new StaffRole(SchoolId, Id, role, from, group, department);
        if (until is { } lastDay) given.End(lastDay);
        Roles.Add(given);
        return Outcome.Done;
    }
}
