using System.Globalization;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters;

namespace RodeDraad.Web.Demo;

/// <summary>A learner with the groups of this and earlier years, newest first.</summary>
internal sealed record Pupil(Learner Learner, IReadOnlyList<GroupInYear> Years, PersonContent? ByHand)
{
    public Guardian? Guardian { get; init; }

    /// <summary>Age in whole years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var born = Learner.BirthDate!.Value;
        return day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
    }
}

/// <summary>Fills groups with learners: their names, numbers, guardians and the groups they came through.</summary>
internal sealed class Enroller(AppDb db, SchoolShape shape, SchoolCalendar calendar, NameDeck names, Random random)
{
    private const int FirstNumber = 100_200;
    private const int ComfortableGroup = 20;

    private readonly Dictionary<(int, string), int> _filled = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private readonly Guid _school = shape.School.Id;
    private int _number = FirstNumber;

    /// <summary>The people who must not be made a second time by chance.</summary>
    public void Reserve(IEnumerable<PersonContent> people)
    {
        foreach (var p in people) _taken.Add(Person.FullNameOf(p.Given, p.Infix, p.Family));
    }

    /// <summary>The next learners are in another group; within one, names should not be confused.</summary>
    public void NextGroup(IEnumerable<PersonContent> people)
    {
        _heard.Clear();
        foreach (var p in people) _heard.UnionWith([p.Given, p.Family]);
    }

    /// <summary>A learner of one of this year's groups.</summary>
    public Pupil Enrol(GroupContent group, PersonContent? byHand, Action<Person, string?> reachable)
    {
        var years = byHand is null ? Past(group, random.Next(16) == 0) : Told(group, byHand);
        return Register(byHand, years, reachable);
    }

    /// <summary>A learner who left last summer out of a group.</summary>
    public Pupil EnrolLeaver(string group)
    {
        var last = shape.In(1, group);
        var pupil = Register(null, [last, .. Past(last.Content, false, 1).Skip(1)], (_, _) => { });
        pupil.Learner.Leave(calendar.YearsAgo(1).LastDay);
        return pupil;
    }

    private Pupil Register(PersonContent? byHand, IReadOnlyList<GroupInYear> years, Action<Person, string?> reachable)
    {
        var name = byHand is null ? NewName() : new PersonName(byHand.Given, byHand.Infix, byHand.Family);
        var learner = new Learner(_school, name.Given, name.Infix, name.Family);
        learner.BornOn(Birthday(years[0], years.Count > 1 && years[1].Content.Grade == years[0].Content.Grade));
        db.Add(learner);
        db.Add(new PersonKey(_school, learner.Id, RosterSources.LearnerNumber, (_number++).ToString(CultureInfo.InvariantCulture)));
        reachable(learner, byHand?.Email);
        foreach (var year in years) Place(learner, year);
        return new Pupil(learner, years, byHand) { Guardian = Guard(learner, name, byHand, years[^1], reachable) };
    }

    private PersonName NewName()
    {
        // A synthetic school can be larger than the number of different names; then two may share one, as in life.
        for (var attempt = 0; ; attempt++)
        {
            var name = names.Draw(random);
            var confusing = _heard.Contains(name.Given) || _heard.Contains(name.Family);
            if (confusing && attempt < 20) continue;
            if (!_taken.Add(Person.FullNameOf(name.Given, name.Infix, name.Family)) && attempt < 40) continue;
            _heard.UnionWith([name.Given, name.Family]);
            return name;
        }
    }

    private List<GroupInYear> Past(GroupContent now, bool repeated, int from = 0)
    {
        var years = new List<GroupInYear> { shape.In(from, now) };
        var (group, grade) = (now, now.Grade);
        for (var ago = from + 1; ago < shape.Content.YearsOfHistory; ago++)
        {
            grade -= repeated && ago == from + 1 ? 0 : 1;
            if (Roomiest(ago, group, grade) is not { } before) break;
            years.Add(shape.In(ago, before));
            group = before;
        }
        return years;
    }

    private List<GroupInYear> Told(GroupContent now, PersonContent person) =>
        [shape.In(0, now), .. person.Before.OrderBy(b => b.YearsAgo).Select(b => shape.In(b.YearsAgo, b.Group))];

    /// <summary>The group of that grade with the same letter while there is room, else the emptiest.</summary>
    private GroupContent? Roomiest(int yearsAgo, GroupContent later, int grade)
    {
        var choice = shape.Of(yearsAgo, later.Department, grade).ToList();
        return choice.Find(g => g.Name[^1] == later.Name[^1] && Filled(yearsAgo, g) < ComfortableGroup)
            ?? choice.OrderBy(g => Filled(yearsAgo, g)).FirstOrDefault();
    }

    private int Filled(int yearsAgo, GroupContent group) => _filled.GetValueOrDefault((yearsAgo, group.Name));

    private void Place(Learner learner, GroupInYear year)
    {
        _filled[(year.YearsAgo, year.Content.Name)] = Filled(year.YearsAgo, year.Content) + 1;
        var enrolment = new Enrolment(_school, learner.Id, year.Group.Id, year.Group.Year.FirstDay);
        if (year.YearsAgo > 0) enrolment.End(year.Group.Year.LastDay);
        db.Add(enrolment);
    }

    private DateOnly Birthday(GroupInYear now, bool repeated)
    {
        var beforeFirst = now.Track == DepartmentContent.Mbo ? 16 : 12;
        var oldest = now.Group.Year.Start - beforeFirst - now.Content.Grade + 1 - (repeated ? 1 : 0);
        return new DateOnly(oldest - 1, 10, 1).AddDays(random.Next(365));
    }

    private Guardian? Guard(Learner learner, PersonName name, PersonContent? byHand, GroupInYear first, Action<Person, string?> reachable)
    {
        var told = byHand?.Guardians.Count > 0 ? byHand.Guardians[0] : null;
        if (told is null && first.Track == DepartmentContent.Mbo) return null;
        var (given, infix, family) = told is null ? names.Relative(name, random) : new PersonName(told.Given, told.Infix, told.Family);
        var guardian = new Guardian(_school, given, infix, family);
        db.Add(guardian);
        db.Add(new Guardianship(_school, learner.Id, guardian.Id, first.Group.Year.FirstDay));
        reachable(guardian, told?.Email);
        return guardian;
    }
}
