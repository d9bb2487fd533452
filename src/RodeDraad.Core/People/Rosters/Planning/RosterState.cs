using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>What a school has when a roster is compared with it: read in a fixed number of queries, however large the school.</summary>
internal sealed class RosterState
{
    public required Guid SchoolId { get; init; }

    public required IReadOnlyList<Department> Departments { get; init; }

    public required IReadOnlyDictionary<Guid, Group> Groups { get; init; }

    public required IReadOnlyList<Learner> Learners { get; init; }

    public required IReadOnlyList<StaffMember> Staff { get; init; }

    public required IReadOnlyList<Guardian> Guardians { get; init; }

    public required IReadOnlyList<PersonKey> Keys { get; init; }

    /// <summary>Of each learner, what runs or ended not long ago.</summary>
    public required ILookup<Guid, Enrolment> Enrolments { get; init; }

    public required ILookup<Guid, StaffRole> Roles { get; init; }

    public required ILookup<Guid, Guardianship> Children { get; init; }

    public IEnumerable<Person> Everyone => Learners.Cast<Person>().Concat(Staff).Concat(Guardians);

    public static async Task<RosterState> LoadAsync(AppDb db, RosterOptions options, CancellationToken ct)
    {
        // What ended before the year, or before yesterday, can neither run nor be resumed.
        var since = options.Year.FirstDay < options.Today ? options.Year.FirstDay.AddDays(-1) : options.Today.AddDays(-1);
        var groups = await db.Groups.AsNoTracking().ToDictionaryAsync(group => group.Id, ct);
        var enrolments = await db.Enrolments.AsNoTracking().Where(e => e.Until == null || e.Until >= since).ToListAsync(ct);
        var roles = await db.StaffRoles.AsNoTracking().Where(role => role.Until == null || role.Until >= since).ToListAsync(ct);
        var children = await db.Guardianships.AsNoTracking().Where(link => link.Until == null || link.Until >= since).ToListAsync(ct);
        return new RosterState
        {
            SchoolId = db.SchoolId,
            Departments = await db.Departments.AsNoTracking().OrderBy(department => department.Name).ToListAsync(ct),
            Groups = groups,
            Learners = await db.Learners.AsNoTracking().ToListAsync(ct),
            Staff = await db.Staff.AsNoTracking().ToListAsync(ct),
            Guardians = await db.Guardians.AsNoTracking().ToListAsync(ct),
            Keys = await db.PersonKeys.AsNoTracking().ToListAsync(ct),
            Enrolments = enrolments.ToLookup(enrolment => enrolment.LearnerId),
            Roles = roles.ToLookup(role => role.StaffId),
            Children = children.ToLookup(link => link.GuardianId),
        };
    }
}
