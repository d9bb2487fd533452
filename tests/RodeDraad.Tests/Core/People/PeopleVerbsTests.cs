using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using Xunit;

namespace RodeDraad.Tests.Core.People;

/// <summary>Groups, roles and links of people: history stays, nothing stands twice, a mistake can be taken back.</summary>
public class PeopleVerbsTests
{
    private static readonly Guid School = Guid.CreateVersion7();
    private static readonly Guid Department = Guid.CreateVersion7();
    private static readonly SchoolYear Year = new(2026);
    private static readonly DateOnly Day = new(2026, 11, 20);

    private readonly Learner noor = new(School, "Noor", "van den", "Berg");
    private readonly StaffMember karim = new(School, "Karim", null, "Haddou");

    [Fact]
    public void Another_homeroom_ends_the_first_the_day_before()
    {
        var (a, b) = (Homeroom("4 havo A"), Homeroom("4 havo B"));
        Enrol(a, Year.FirstDay);
        Assert.False(Enrol(b, Day).IsRefused);
        Assert.Equal(2, noor.Enrolments.Count);
        Assert.Equal(Day.AddDays(-1), noor.Enrolments[0].Until);
        Assert.Null(noor.Enrolments[1].Until);
    }

    [Fact]
    public void Moving_back_on_the_same_day_leaves_no_trace()
    {
        var (a, b) = (Homeroom("4 havo A"), Homeroom("4 havo B"));
        Enrol(a, Year.FirstDay);
        Enrol(b, Day);
        Enrol(a, Day);
        var only = Assert.Single(noor.Enrolments);
        Assert.Equal(a.Id, only.GroupId);
        Assert.Null(only.Until);
    }

    [Fact]
    public void A_subject_class_leaves_the_homeroom_alone()
    {
        var homeroom = Homeroom("4 havo A");
        var maths = new Group(School, Department, Year, "4 havo wiskunde", GroupKind.Subject, 4);
        Enrol(homeroom, Year.FirstDay);
        Enrol(maths, Day);
        Assert.All(noor.Enrolments, e => Assert.Null(e.Until));
    }

    [Fact]
    public void Being_there_already_changes_nothing()
    {
        var group = Homeroom("4 havo A");
        Enrol(group, Year.FirstDay);
        Assert.False(Enrol(group, Day).IsRefused);
        Assert.Single(noor.Enrolments);
    }

    [Fact]
    public void A_group_takes_nobody_outside_its_school_year() =>
        Assert.Equal(PeopleRules.OutsideSchoolYear, noor.EnrolIn(Homeroom("4 havo A"), Year.LastDay.AddDays(1)).Refusal);

    [Fact]
    public void Who_left_joins_no_group()
    {
        noor.Leave(Day);
        Assert.Equal(PeopleRules.HasLeft, noor.EnrolIn(Homeroom("4 havo A"), Day).Refusal);
    }

    [Theory]
    [InlineData(Role.Mentor, PeopleRules.RoleNeedsGroup)]
    [InlineData(Role.Counsellor, PeopleRules.RoleNeedsDepartment)]
    [InlineData(Role.TeamLeader, PeopleRules.RoleNeedsDepartment)]
    [InlineData(Role.Learner, PeopleRules.NotForStaff)]
    [InlineData(Role.Board, PeopleRules.NotForStaff)]
    public void A_role_needs_what_limits_it(Role role, string refusal) =>
        Assert.Equal(refusal, karim.Give(role, null, Day, null).Refusal);

    [Fact]
    public void A_teacher_needs_no_group() => Assert.False(karim.Give(Role.Teacher, null, Day, null).IsRefused);

    [Fact]
    public void The_same_role_does_not_run_twice()
    {
        var group = Guid.CreateVersion7();
        karim.Give(Role.Mentor, group, Day, null);
        Assert.False(karim.Give(Role.Mentor, group, Day, null).IsRefused);
        Assert.Equal(PeopleRules.RoleRunsAlready, karim.Give(Role.Mentor, group, Day.AddDays(1), null).Refusal);
        Assert.Single(karim.Roles);
    }

    [Fact]
    public void An_ended_role_can_be_given_again_and_keeps_its_history()
    {
        karim.Give(Role.SchoolLeader, null, Day.AddDays(-30), Day.AddDays(-1));
        Assert.False(karim.Give(Role.SchoolLeader, null, Day, null).IsRefused);
        Assert.Equal(2, karim.Roles.Count);
    }

    [Fact]
    public void A_role_cannot_end_before_it_begins() =>
        Assert.Equal(PeopleRules.EndsBeforeItBegins, karim.Give(Role.Teacher, null, Day, Day.AddDays(-1)).Refusal);

    [Fact]
    public void A_guardian_is_linked_once_and_a_stopped_link_goes_on()
    {
        var father = new Guardian(School, "Jan", "van den", "Berg");
        noor.Link(father, Day);
        noor.Link(father, Day);
        var link = Assert.Single(noor.Guardianships);
        link.End(Day);
        noor.Link(father, Day.AddDays(10));
        Assert.Single(noor.Guardianships);
        Assert.Null(link.Until);
    }

    private static Group Homeroom(string name) => new(School, Department, Year, name, GroupKind.Homeroom, 4);

    // The database fills in the group of an enrolment; here the test does.
    private Outcome Enrol(Group group, DateOnly from)
    {
        var outcome = noor.EnrolIn(group, from);
        foreach (var enrolment in noor.Enrolments.Where(e => e.GroupId == group.Id))
            typeof(Enrolment).GetProperty(nameof(Enrolment.Group))!.SetValue(enrolment, group);
        return outcome;
    }
}
