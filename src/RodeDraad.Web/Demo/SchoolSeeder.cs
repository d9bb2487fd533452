using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Demo;

/// <summary>Writes one whole school, group by group, so that the change tracker stays small however large the school is.</summary>
internal sealed class SchoolSeeder(AppDb db, Tenancy tenancy, DemoContent content, SchoolCalendar calendar)
{
    /// <summary>Called with the number of learners written since the last call.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Gives a person with an e-mail address an account; null makes none.</summary>
    public AccountMaker? Accounts { get; init; }

    /// <summary>Makes the secrets of links; null makes no links.</summary>
    public LinkTokens? Tokens { get; init; }

    /// <summary>Writes a school and everybody in it. The same <paramref name="seed"/> writes the same words.</summary>
    public async Task SeedAsync(Board board, SchoolContent told, IReadOnlyList<PersonContent> people, int seed, CancellationToken ct)
    {
        var school = new School(board.Id, told.Name, told.Brin);
        tenancy.Leave();
        db.Add(school);
        await db.InsertAllAsync(ct);

        tenancy.Enter(school.Id);
        var random = new Random(seed);
        var shape = new SchoolShape(db, school, told, calendar);
        var enroller = new Enroller(db, shape, calendar, new NameDeck(content.Names), random);
        var dossiers = new Dossiers(db, shape, calendar, content, random, Tokens);
        var talks = new Talks(db, calendar, content);
        var dealtTalks = new DealtTalks(db, calendar);
        var rounds = new Rounds(db, shape, calendar, content);
        var together = new Together(db, shape, calendar, content.Together, Tokens);
        shape.Build(Reachable);
        rounds.PlanHours();
        enroller.Reserve(people);
        var groups = await FillGroupsAsync(enroller, pupil => { dossiers.Fill(pupil); talks.Fill(pupil); together.Fill(pupil); }, dossiers.NextGroup, (group, members) => { rounds.Open(group, members); together.Sit(group, members); dealtTalks.Hold(shape.In(0, group), members); }, told, people, ct);
        foreach (var lesson in told.Classes) shape.Teach(lesson, Members(lesson, groups));
        new Support(db, shape, calendar, content.Support).Add(groups.Values.SelectMany(pupils => pupils));
        foreach (var left in told.Leavers)
            for (var i = 0; i < left.Learners; i++) dossiers.Fill(enroller.EnrolLeaver(left.Group));
        await db.InsertAllAsync(ct);

        tenancy.Leave();
        school.Count(told.Groups.Sum(g => g.Learners), shape.StaffCount, shape.GroupCount);
        db.Update(school);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<Dictionary<string, List<Pupil>>> FillGroupsAsync(
        Enroller enroller, Action<Pupil> fill, Action nextGroup, Action<string, IReadOnlyList<Pupil>> filled, SchoolContent told, IReadOnlyList<PersonContent> people, CancellationToken ct)
    {
        var groups = new Dictionary<string, List<Pupil>>(StringComparer.Ordinal);
        var drafts = new DemoDrafts(db, content, calendar);
        foreach (var group in told.Groups)
        {
            ct.ThrowIfCancellationRequested();
            var byHand = people.Where(p => p.Group == group.Name).ToList();
            var members = groups[group.Name] = [];
            nextGroup();
            enroller.NextGroup(byHand);
            for (var i = 0; i < group.Learners; i++)
            {
                var pupil = enroller.Enrol(group, i < byHand.Count ? byHand[i] : null, Reachable);
                fill(pupil);
                drafts.Fill(pupil);
                members.Add(pupil);
            }
            filled(group.Name, members);
            await db.InsertAllAsync(ct);
            Progress?.Invoke(group.Learners);
        }
        return groups;
    }

    /// <summary>Turn by turn from the groups that the class is filled from.</summary>
    private static IEnumerable<Learner> Members(ClassContent lesson, Dictionary<string, List<Pupil>> groups) =>
        lesson.From.SelectMany(name => groups[name].Select((pupil, place) => (pupil, place)))
            .OrderBy(p => p.place).Take(lesson.Learners).Select(p => p.pupil.Learner);

    private void Reachable(Person person, string? email)
    {
        if (email is not null) Accounts?.AtSchool(email, person);
        else if (person is not Guardian) email = AddressOf(person);
        person.ReachableAt(email);
    }

    /// <summary>An address that the school gave and nobody has taken up yet; "test" never leaves this machine.</summary>
    private static string AddressOf(Person person) =>
        $"{Words.Fold(person.FullName).Replace("'", "", StringComparison.Ordinal).Replace(' ', '.')}@{(person is Learner ? "leerling" : "school")}.test";
}
