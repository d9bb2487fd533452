using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.People;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Manage;

/// <summary>Finding, adding and correcting people; groups, roles and links; leaving and coming back.</summary>
public class PeopleTests(Sample sample)
{
    [Theory]
    [InlineData("ozturk")]
    [InlineData("NOOR")]
    [InlineData("türk noor")]
    public async Task Searching_does_not_mind_accents_capitals_or_order(string words)
    {
        var house = await ManageHouse.OpenAsync(sample);
        var page = await house.Bea.OpenAsync($"{ManageLinks.People}?zoek={Uri.EscapeDataString(words)}");
        Assert.Contains(ManageLinks.Person(house.Noor.Id), page.Links);
        Assert.DoesNotContain(ManageLinks.Person(house.Mentor.Id), page.Links);
    }

    [Fact]
    public async Task The_list_narrows_by_kind_group_and_leaving()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var staff = await house.Bea.OpenAsync(ManageLinks.PeopleOf(PersonKind.Staff));
        Assert.DoesNotContain(ManageLinks.Person(house.Noor.Id), staff.Links);
        var group = await house.Bea.OpenAsync($"{ManageLinks.People}?groep={house.Group.Id}");
        Assert.Contains(ManageLinks.Person(house.Noor.Id), group.Links);
        Assert.Contains(ManageLinks.Person(house.Mentor.Id), group.Links);
        Assert.DoesNotContain(ManageLinks.Person(house.Administrator.Id), group.Links);
        var left = await house.Bea.OpenAsync($"{ManageLinks.People}?vertrokken=true");
        Assert.DoesNotContain(ManageLinks.Person(house.Noor.Id), left.Links);
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_person()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var form = await house.Bea.OpenAsync(ManageLinks.NewPersonOf(PersonKind.Learner));
        (string, string?)[] typed = [("Form.GivenName", "Amélie"), ("Form.NamePrefix", "van ’t"), ("Form.FamilyName", "Hof"), ("Form.GroupId", house.Group.Id.ToString())];
        var first = await house.Bea.SubmitAsync(form, ManageLinks.NewPersonOf(PersonKind.Learner), typed);
        await house.Bea.SubmitAsync(form, ManageLinks.NewPersonOf(PersonKind.Learner), typed);
        Assert.Equal("Amélie van ’t Hof", first.Heading);
        Assert.True(first.Says("4H1"));
        var (people, counted) = await sample.App.InSchoolAsync(house.School.Id, async db => (
            await db.Learners.CountAsync(l => l.NameFold == "amelie van 't hof"), (await db.Schools.SingleAsync(s => s.Id == house.School.Id)).LearnerCount));
        Assert.Equal((1, 2), (people, counted));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field_and_nothing_is_lost()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var form = await house.Bea.OpenAsync(ManageLinks.NewPersonOf(PersonKind.Learner));
        var page = await house.Bea.SubmitAsync(form, ManageLinks.NewPersonOf(PersonKind.Learner), ("Form.GivenName", "Sam"), ("Form.Email", "sam@"), ("Form.BirthDate", "2031-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("FamilyName"));
        Assert.Equal("Sam", page.Value("GivenName"));
        Assert.Equal("sam@", page.Value("Email"));
    }

    [Fact]
    public async Task Of_two_tabs_the_second_is_told_and_keeps_what_was_typed()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var address = ManageLinks.EditPerson(house.Noor.Id);
        var (first, second) = (await house.Bea.OpenAsync(address), await house.Bea.OpenAsync(address));
        await house.Bea.SubmitAsync(first, address, ("Form.FamilyName", "Van Dijk"));
        var late = await house.Bea.SubmitAsync(second, address, ("Form.FamilyName", "De Boer"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("De Boer", late.Value("FamilyName"));
        Assert.True(late.Says("Noor Van Dijk"));
        var again = await house.Bea.SubmitAsync(late, address);
        Assert.Equal("Noor De Boer", again.Heading);
    }

    [Fact]
    public async Task Moving_to_another_group_can_be_taken_back_whole()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var address = ManageLinks.NewEnrolment(house.Noor.Id);
        var moved = await house.Bea.SubmitAsync(await house.Bea.OpenAsync(address), address, ("Form.GroupId", house.Other.Id.ToString()));
        Assert.Equal(2, await EnrolmentsAsync(house));
        await house.Bea.SubmitAsync(moved, moved.FlashUndo);
        Assert.Equal(1, await EnrolmentsAsync(house));
        var running = await sample.App.InSchoolAsync(house.School.Id, db => db.Enrolments.SingleAsync(e => e.LearnerId == house.Noor.Id));
        Assert.Equal((house.Group.Id, null), (running.GroupId, running.Until));
    }

    [Fact]
    public async Task A_role_works_on_the_next_click_and_ending_it_can_be_taken_back()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var karim = await sample.App.SignInAsync(house.Mentor);
        Assert.Equal(HttpStatusCode.NotFound, (await karim.GetAsync(ManageLinks.Overview)).Status);
        var address = ManageLinks.NewRole(house.Mentor.Id);
        var given = await house.Bea.SubmitAsync(await house.Bea.OpenAsync(address), address, ("Form.Role", "Administrator"));
        Assert.Equal(HttpStatusCode.OK, (await karim.GetAsync(ManageLinks.Overview)).Status);
        var ended = await house.Bea.SubmitAsync(given, given.FlashUndo);
        Assert.Equal(HttpStatusCode.NotFound, (await karim.GetAsync(ManageLinks.Overview)).Status);
        await house.Bea.SubmitAsync(ended, ended.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await karim.GetAsync(ManageLinks.Overview)).Status);
    }

    [Fact]
    public async Task A_role_without_its_scope_is_refused_at_the_field()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var address = ManageLinks.NewRole(house.Mentor.Id);
        var page = await house.Bea.SubmitAsync(await house.Bea.OpenAsync(address), address, ("Form.Role", "Counsellor"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("DepartmentId"));
    }

    [Fact]
    public async Task The_only_administrator_stays()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var role = await sample.App.InSchoolAsync(house.School.Id, db => db.StaffRoles.SingleAsync(r => r.StaffId == house.Administrator.Id));
        var own = await house.Bea.OpenAsync(ManageLinks.Person(house.Administrator.Id));
        var refused = await house.Bea.SubmitAsync(own, ManageLinks.EndRole(role.Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Errors);
        Assert.Equal(HttpStatusCode.OK, (await house.Bea.GetAsync(ManageLinks.Overview)).Status);
        Assert.DoesNotContain(ManageLinks.Leave(house.Administrator.Id), own.Links);
    }

    [Fact]
    public async Task Leaving_stops_everything_and_coming_back_is_the_same_person()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var noor = await sample.App.SignInAsync(house.Noor);
        var address = ManageLinks.Leave(house.Noor.Id);
        var yesterday = house.School.Today.AddDays(-1).ToString("yyyy-MM-dd");
        var left = await house.Bea.SubmitAsync(await house.Bea.OpenAsync(address), address, ("Form.LastDay", yesterday));
        Assert.Equal(HttpStatusCode.Redirect, (await noor.GetAsync(DossierLinks.Timeline)).Status);
        Assert.Equal(0, (await sample.App.InSchoolAsync(house.School.Id, db => db.Schools.SingleAsync(s => s.Id == house.School.Id))).LearnerCount);

        await house.Bea.SubmitAsync(left, left.FlashUndo);
        var enrolment = await sample.App.InSchoolAsync(house.School.Id, db => db.Enrolments.SingleAsync(e => e.LearnerId == house.Noor.Id));
        Assert.Null(enrolment.Until);
        Assert.Equal(HttpStatusCode.OK, (await (await sample.App.SignInAsync(house.Noor)).GetAsync(DossierLinks.Timeline)).Status);
    }

    [Fact]
    public async Task A_guardian_is_linked_and_unlinked_from_either_side()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var father = house.School.Guardian("Erik");
        await house.School.SaveAsync();
        var address = ManageLinks.NewGuardianship(house.Noor.Id);
        var found = await house.Bea.OpenAsync($"{address}?zoek=erik");
        var linked = await house.Bea.SubmitAsync(found, address);
        Assert.Contains(ManageLinks.Person(father.Id), linked.Links);
        var visitor = await sample.App.SignInAsync(father);
        Assert.True((await visitor.OpenAsync(AccountLinks.Home)).Says("Noor Öztürk"));
        await house.Bea.SubmitAsync(linked, linked.FlashUndo);
        Assert.False((await visitor.OpenAsync(AccountLinks.Home)).Says("Noor Öztürk"));
    }

    private Task<int> EnrolmentsAsync(ManageHouse house) =>
        sample.App.InSchoolAsync(house.School.Id, db => db.Enrolments.CountAsync(e => e.LearnerId == house.Noor.Id));
}
