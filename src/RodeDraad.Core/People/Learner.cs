using RodeDraad.Core.Common;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People;

/// <summary>Leerling or student: owner of one dossier.</summary>
public sealed class Learner : Person
{
    private Learner() { }

    /// <summary>A learner; <paramref name="id"/> comes from a form, so that a double click makes one.</summary>
    public Learner(Guid schoolId, string givenName, string? namePrefix, string familyName, Guid? id = null)
        : base(schoolId, givenName, namePrefix, familyName, id) { }

    public List<Enrolment> Enrolments { get; private set; } = [];
    public List<Guardianship> Guardianships { get; private set; } = [];

    /// <summary>
    /// Joins a group from a day on; another homeroom of that school year ends the day before. Coming back on the day
    /// after leaving goes on with the old enrolment, so that a mistake leaves no trace. Being there already changes
    /// nothing. Needs <see cref="Enrolments"/> with their groups. Refusals: <see cref="PeopleRules.HasLeft"/>,
    /// <see cref="PeopleRules.OutsideSchoolYear"/>.
    /// </summary>
    public Outcome EnrolIn(Group group, DateOnly from)
    {
        if (LeftOn is not null) return Outcome.Refused(PeopleRules.HasLeft);
        if (from < group.Year.FirstDay || from > group.Year.LastDay) return Outcome.Refused(PeopleRules.OutsideSchoolYear);
        if (Enrolments.Exists(e => e.GroupId == group.Id && e.RunsOn(from))) return Outcome.Done;

        if (group.Kind == GroupKind.Homeroom)
            foreach (var other in Enrolments.Where(e => IsOtherHomeroom(e, group) && e.RunsAfter(from)).ToList())
                Leave(other, from.AddDays(-1));
        if (Enrolments.Find(e => e.GroupId == group.Id && e.Until == from.AddDays(-1)) is { } earlier) earlier.Resume();
        else Enrolments.Add(new Enrolment(SchoolId, Id, group.Id, from));
        return Outcome.Done;
    }

    /// <summary>Leaves a group after a last day. An enrolment that never ran a day is taken away: it is no history.</summary>
    public void Leave(Enrolment enrolment, DateOnly lastDay)
    {
        if (lastDay < enrolment.From) Enrolments.Remove(enrolment);
        else enrolment.End(lastDay);
    }

    /// <summary>
    /// Links a guardian from a day on; a link that runs changes nothing, one that stopped goes on. Needs
    /// <see cref="Guardianships"/>. Refusal: <see cref="PeopleRules.HasLeft"/> when one of the two is not here any more.
    /// </summary>
    public Outcome Link(Guardian guardian, DateOnly from)
    {
        if (LeftOn is not null || guardian.LeftOn is not null) return Outcome.Refused(PeopleRules.HasLeft);
        if (Guardianships.Find(g => g.GuardianId == guardian.Id) is { } known)
        {
            if (!known.RunsOn(from)) known.Resume();
            return Outcome.Done;
        }
        Guardianships.Add(new Guardianship(SchoolId, Id, guardian.Id, from));
        return Outcome.Done;
    }

    private static bool IsOtherHomeroom(Enrolment enrolment, Group group) =>
        enrolment.GroupId != group.Id && enrolment.Group is { Kind: GroupKind.Homeroom } other && other.Year == group.Year;
}

/// <summary>Ouder or verzorger of one or more learners.</summary>
public sealed class Guardian : Person
{
    private Guardian() { }

    /// <summary>A guardian; <paramref name="id"/> comes from a form, so that a double click makes one.</summary>
    public Guardian(Guid schoolId, string givenName, string? namePrefix, string familyName, Guid? id = null)
        : base(schoolId, givenName, namePrefix, familyName, id) { }

    public List<Guardianship> Guardianships { get; private set; } = [];
}
