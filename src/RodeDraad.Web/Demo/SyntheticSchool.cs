using System.Globalization;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Demo;

/// <summary>A made-up school of a given size, told in the same words as the demo school.</summary>
internal sealed class SyntheticSchool(DemoContent content, NameDeck names, Random random)
{
    private const int LearnersWithAccount = 3;

    private readonly DepartmentContent[] _departments =
        [.. content.Schools.Schools[0].Departments.Where(d => d.Track != DepartmentContent.Mbo)];

    /// <summary>Where the accounts of a school are: <c>mentor@school7.rodedraad.test</c>.</summary>
    public static string Domain(int number) => string.Create(CultureInfo.InvariantCulture, $"school{number}.rodedraad.test");

    /// <summary>The school with that number; e-mail addresses only for those who will have an account.</summary>
    public SchoolContent Make(int number, int learners, int years)
    {
        var groups = Groups(learners);
        var staff = new List<StaffContent>
        {
            Member("rector", number, new RoleContent(Role.SchoolLeader)),
            Member("beheer", number, new RoleContent(Role.Administrator)),
            Member("decaan", number, new RoleContent(Role.Counsellor, [.. _departments.Select(d => d.Key)])),
            Member("docent", number, new RoleContent(Role.Teacher)),
        };
        staff.AddRange(_departments.Select(d => Member($"teamleider-{d.Key}", number, new RoleContent(Role.TeamLeader, [d.Key]))));
        staff.AddRange(groups.Select(g => Member(g.Mentor, number, new RoleContent(Role.Mentor))));
        return new SchoolContent
        {
            Key = Domain(number),
            Name = string.Format(CultureInfo.InvariantCulture, content.Schools.Synthetic.School, number),
            YearsOfHistory = years,
            Departments = _departments,
            Groups = groups,
            Staff = staff,
            Classes = [new ClassContent($"wi {groups[0].Name}", "wiskunde", groups[0].Department, groups[0].Grade, "docent", [groups[0].Name], groups[0].Learners)],
        };
    }

    /// <summary>A few learners of the first group who can sign in: <c>leerling1@school7.rodedraad.test</c>.</summary>
    public IReadOnlyList<PersonContent> Reachable(int number, SchoolContent school) =>
    [
        .. Enumerable.Range(1, Math.Min(LearnersWithAccount, school.Groups[0].Learners)).Select(n =>
        {
            var name = names.Draw(random);
            return new PersonContent
            {
                Key = $"leerling{n}",
                Given = name.Given,
                Infix = name.Infix,
                Family = name.Family,
                Email = $"leerling{n}@{Domain(number)}",
                School = school.Key,
                Group = school.Groups[0].Name,
            };
        }),
    ];

    private List<GroupContent> Groups(int learners)
    {
        var grades = _departments.SelectMany(d => Enumerable.Range(1, d.Grades).Select(grade => (d, grade))).ToList();
        var count = (learners + content.Schools.Synthetic.LearnersPerGroup - 1) / content.Schools.Synthetic.LearnersPerGroup;
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var (department, grade) = grades[i % grades.Count];
                var size = learners / count + (i < learners % count ? 1 : 0);
                var name = string.Create(CultureInfo.InvariantCulture, $"{grade} {department.Name} {Letter(i / grades.Count)}");
                return new GroupContent(name, department.Key, grade, i == 0 ? "mentor" : $"mentor{i + 1}", size);
            }),
        ];
    }

    private StaffContent Member(string key, int number, RoleContent role)
    {
        var name = names.Draw(random);
        return new StaffContent
        {
            Key = key,
            Given = name.Given,
            Infix = name.Infix,
            Family = name.Family,
            Roles = [role],
            Email = $"{key}@{Domain(number)}",
        };
    }

    /// <summary>A, B … Z, AA, AB …</summary>
    private static string Letter(int number) =>
        (number < 26 ? "" : Letter(number / 26 - 1)) + (char)('A' + number % 26);
}
