using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People;

/// <summary>
/// Leaving the school and coming back, with everything that hangs on it: groups, roles and links end on the last day
/// and nothing is thrown away. Whoever comes back is the same person.
/// </summary>
public sealed class Leaving(AppDb db)
{
    /// <summary>
    /// Ends everything that runs on the last day. Refusals: <see cref="PeopleRules.LastDayInFuture"/>,
    /// <see cref="PeopleRules.LastAdministrator"/>.
    /// </summary>
    /// <param name="person">Somebody who is here; leaving twice changes nothing.</param>
    /// <param name="lastDay">Last day at the school, today at the latest.</param>
    /// <param name="today">The day it is.</param>
    public async Task<Outcome> LeaveAsync(Person person, DateOnly lastDay, DateOnly today, CancellationToken ct)
    {
        if (person.LeftOn is not null) return Outcome.Done;
        if (lastDay > today) return Outcome.Refused(PeopleRules.LastDayInFuture);
        if (person is StaffMember && await Administrators.IsOnlyOneAsync(db, person.Id, today, ct))
            return Outcome.Refused(PeopleRules.LastAdministrator);

        await LoadAsync(person, ct);
        if (person is Learner learner)
            foreach (var enrolment in learner.Enrolments.Where(e => e.RunsAfter(lastDay)).ToList())
                learner.Leave(enrolment, lastDay);
        foreach (var role in (person as StaffMember)?.Roles.Where(r => r.RunsAfter(lastDay)) ?? []) role.End(lastDay);
        foreach (var link in LinksOf(person).Where(g => g.RunsAfter(lastDay))) link.End(lastDay);
        person.Leave(lastDay);
        return Outcome.Done;
    }

    /// <summary>
    /// Comes back. What ended on the last day and belongs to the running school year goes on, so that leaving by
    /// mistake is undone whole; a learner who comes back in another year is put in a group by hand.
    /// </summary>
    public async Task ReturnAsync(Person person, SchoolYear year, CancellationToken ct)
    {
        if (person.LeftOn is not { } lastDay) return;
        await LoadAsync(person, ct);
        foreach (var enrolment in (person as Learner)?.Enrolments.Where(e => e.Until == lastDay && e.Group!.Year == year) ?? [])
            enrolment.Resume();
        foreach (var role in (person as StaffMember)?.Roles.Where(r => r.Until == lastDay && (r.Group is null || r.Group.Year == year)) ?? [])
            role.Resume();
        foreach (var link in LinksOf(person).Where(g => g.Until == lastDay)) link.Resume();
        person.Return();
    }

    private static List<Guardianship> LinksOf(Person person) => person switch
    {
        Learner learner => learner.Guardianships,
        Guardian guardian => guardian.Guardianships,
        _ => [],
    };

    private async Task LoadAsync(Person person, CancellationToken ct)
    {
        if (person is Learner learner)
            await db.Enrolments.Where(e => e.LearnerId == learner.Id).Include(e => e.Group).LoadAsync(ct);
        if (person is StaffMember staff)
            await db.StaffRoles.Where(r => r.StaffId == staff.Id).Include(r => r.Group).LoadAsync(ct);
        await db.Guardianships.Where(g => g.LearnerId == person.Id || g.GuardianId == person.Id).LoadAsync(ct);
    }
}

/// <summary>A school always keeps somebody who can manage it.</summary>
public static class Administrators
{
    /// <summary>Whether a staff member is administrator and nobody else is, from a day on.</summary>
    public static async Task<bool> IsOnlyOneAsync(AppDb db, Guid staffId, DateOnly today, CancellationToken ct)
    {
        var holders = await db.StaffRoles
            .Where(r => r.Role == Role.Administrator && r.From <= today && (r.Until == null || r.Until >= today) && r.Staff!.LeftOn == null)
            .Select(r => r.StaffId).Distinct().Take(3).ToListAsync(ct);
        return holders.Contains(staffId) && holders.Count == 1;
    }
}
