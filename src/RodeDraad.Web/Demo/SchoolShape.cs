using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Demo;

/// <summary>A mentor group as it was in one school year.</summary>
internal sealed record GroupInYear(GroupContent Content, int YearsAgo, Group Group, StaffMember Mentor, string Track);

/// <summary>
/// Departments, staff and groups of one school. Groups of earlier years are made when the first learner turns out to
/// have been in them, so that history holds no empty groups.
/// </summary>
internal sealed class SchoolShape(AppDb db, School school, SchoolContent content, SchoolCalendar calendar)
{
    private readonly Dictionary<string, DepartmentContent> _departmentContent = content.Departments.ToDictionary(d => d.Key);
    private readonly Dictionary<string, Department> _departments = [];
    private readonly Dictionary<string, StaffMember> _staff = [];
    private readonly Dictionary<(int, string), GroupInYear> _groups = [];
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    public School School => school;
    public SchoolContent Content => content;
    public int StaffCount => _staff.Count;
    public int GroupCount { get; private set; }

    /// <summary>First day of the oldest school year with learners in it.</summary>
    private DateOnly Beginning => calendar.YearsAgo(content.YearsOfHistory - 1).FirstDay;

    /// <summary>Adds departments, staff with their roles over the school or a department, and this year's groups.</summary>
    public void Build(Action<Person, string?> reachable)
    {
        foreach (var department in content.Departments)
            db.Add(_departments[department.Key] = new Department(school.Id, department.Name, department.AsTrack()));
        foreach (var member in content.Staff.Where(s => s.Roles.All(r => r.Role != Role.Board)))
            Employ(member, reachable);
        foreach (var group in content.Groups) In(0, group);
    }

    public StaffMember Staff(string key) => _staff[key];

    /// <summary>The department of that key; null in a school that has none.</summary>
    public Department? DepartmentOf(string key) => _departments.GetValueOrDefault(key);

    /// <summary>The group of that name, so many years ago.</summary>
    public GroupInYear In(int yearsAgo, string name) =>
        In(yearsAgo, content.Groups.Concat(content.EarlierGroups).First(g => g.Name == name));

    /// <summary>The group so many years ago; made with its mentor when it is not there yet.</summary>
    public GroupInYear In(int yearsAgo, GroupContent group)
    {
        if (_groups.TryGetValue((yearsAgo, group.Name), out var known)) return known;

        var year = calendar.YearsAgo(yearsAgo);
        var department = _departments[group.Department];
        var row = new Group(school.Id, department.Id, year, group.Name, GroupKind.Homeroom, group.Grade);
        db.Add(row);
        Give(group.Mentor, Role.Mentor, year, row.Id);
        if (yearsAgo == 0) GroupCount++;
        return _groups[(yearsAgo, group.Name)] =
            new GroupInYear(group, yearsAgo, row, _staff[group.Mentor], _departmentContent[group.Department].Track);
    }

    /// <summary>Groups that had learners of that department and grade, so many years ago.</summary>
    public IEnumerable<GroupContent> Of(int yearsAgo, string department, int grade) =>
        (yearsAgo == 0 ? content.Groups : content.Groups.Concat(content.EarlierGroups))
            .Where(g => g.Department == department && g.Grade == grade);

    /// <summary>A class for one subject with its learners.</summary>
    public void Teach(ClassContent lesson, IEnumerable<Learner> learners)
    {
        var row = new Group(school.Id, _departments[lesson.Department].Id, calendar.Year, lesson.Name, GroupKind.Subject, lesson.Grade);
        db.Add(row);
        GroupCount++;
        Give(lesson.Teacher, Role.Teacher, calendar.Year, row.Id);
        foreach (var learner in learners) db.Add(new Enrolment(school.Id, learner.Id, row.Id, calendar.Year.FirstDay));
    }

    private void Employ(StaffContent member, Action<Person, string?> reachable)
    {
        var staff = new StaffMember(school.Id, member.Given, member.Infix, member.Family, Code(member.Family));
        db.Add(staff);
        db.Add(new PersonKey(school.Id, staff.Id, RosterSources.StaffCode, staff.Code!));
        _staff[member.Key] = staff;
        reachable(staff, member.Email);
        foreach (var role in member.Roles.Where(r => r.Role.Scope() is RoleScope.School or RoleScope.Departments))
        {
            if (role.Departments is not { Count: > 0 }) db.Add(new StaffRole(school.Id, staff.Id, role.Role, Beginning));
            foreach (var department in role.Departments ?? [])
                db.Add(new StaffRole(school.Id, staff.Id, role.Role, Beginning, departmentId: _departments[department].Id));
        }
    }

    private void Give(string staffKey, Role role, SchoolYear year, Guid groupId)
    {
        var given = new StaffRole(school.Id, _staff[staffKey].Id, role, year.FirstDay, groupId);
        if (year != calendar.Year) given.End(year.LastDay);
        db.Add(given);
    }

    private string Code(string family)
    {
        var letters = string.Concat(Words.Fold(family).Where(char.IsAsciiLetter)).ToUpperInvariant().PadRight(3, 'X');
        var code = letters[..3];
        for (var n = 2; !_codes.Add(code); n++) code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letters[..3]}{n}");
        return code;
    }
}
