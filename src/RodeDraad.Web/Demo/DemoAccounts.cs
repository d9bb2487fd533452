using RodeDraad.Core.People;

namespace RodeDraad.Web.Demo;

/// <summary>An account that anybody may sign in with in demo mode.</summary>
/// <param name="Email">What to sign in with, beside <see cref="DemoSchool.Password"/>.</param>
/// <param name="Name">Whole name.</param>
/// <param name="Role">The one role it has.</param>
/// <param name="Place">Group, department, school or board that the role is about; content, so always Dutch.</param>
public sealed record DemoAccount(string Email, string Name, Role Role, string Place);

/// <summary>The accounts of the demo school, learners first. Ask for them only in demo mode.</summary>
public static class DemoAccounts
{
    private static readonly Lazy<IReadOnlyList<DemoAccount>> Read = new(() => [.. From(DemoContent.Read())]);

    public static IReadOnlyList<DemoAccount> All => Read.Value;

    private static IEnumerable<DemoAccount> From(DemoContent content)
    {
        foreach (var p in content.People.Where(p => p.Email is not null))
            yield return new DemoAccount(p.Email!, Person.FullNameOf(p.Given, p.Infix, p.Family), Role.Learner, p.Group);
        foreach (var (p, g) in content.People.SelectMany(p => p.Guardians.Where(g => g.Email is not null).Select(g => (p, g))))
            yield return new DemoAccount(g.Email!, Person.FullNameOf(g.Given, g.Infix, g.Family), Role.Guardian, Person.FullNameOf(p.Given, p.Infix, p.Family));
        foreach (var school in content.Schools.Schools)
            foreach (var s in school.Staff.Where(s => s.Email is not null))
                yield return new DemoAccount(s.Email!, Person.FullNameOf(s.Given, s.Infix, s.Family), s.Roles[0].Role, Place(content, school, s));
    }

    private static string Place(DemoContent content, SchoolContent school, StaffContent staff) => staff.Roles[0] switch
    {
        { Role: Role.Mentor } => string.Join(", ", school.Groups.Where(g => g.Mentor == staff.Key).Select(g => g.Name)),
        { Role: Role.Teacher } => staff.Subject ?? school.Name,
        { Role: Role.Board } => content.Schools.Board.Name,
        { Departments: { Count: > 0 } keys } => string.Join(", ", school.Departments.Where(d => keys.Contains(d.Key)).Select(d => d.Name)),
        _ => school.Name,
    };
}
