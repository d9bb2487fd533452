using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Manage;

/// <summary>Groups, departments, the school, accounts, invitations and the change log.</summary>
public class SchoolTests(Sample sample)
{
    [Fact]
    public async Task Every_page_opens_within_eight_statements()
    {
        var house = await ManageHouse.OpenAsync(sample);
        string[] addresses =
        [
            ManageLinks.Overview, ManageLinks.People, ManageLinks.NewPerson, ManageLinks.Person(house.Noor.Id), ManageLinks.Person(house.Mentor.Id),
            ManageLinks.EditPerson(house.Noor.Id), ManageLinks.Leave(house.Noor.Id), ManageLinks.NewEnrolment(house.Noor.Id), ManageLinks.NewRole(house.Mentor.Id),
            ManageLinks.NewGuardianship(house.Noor.Id), ManageLinks.Invite(house.Noor.Id), ManageLinks.Groups, ManageLinks.NewGroup, ManageLinks.Group(house.Group.Id),
            ManageLinks.EditGroup(house.Group.Id), ManageLinks.AddLearners(house.Group.Id), ManageLinks.NewMentor(house.Group.Id), ManageLinks.Departments,
            ManageLinks.NewDepartment, ManageLinks.EditDepartment(house.School.Department().Id), ManageLinks.School, ManageLinks.Invitations,
            ManageLinks.Changes, ManageLinks.ChangesOf(house.Noor.Id),
        ];
        foreach (var address in addresses)
        {
            var page = await house.Bea.GetAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK && page.Statements.Count <= 8, $"{address}: {page.Status}, {page.Statements.Count} statements");
        }
    }

    [Fact]
    public async Task What_belongs_to_another_school_is_not_there()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var (person, group, department) = (sample.Here.Noor.Id, sample.Here.Group.Id, sample.Here.Havo.Id);
        string[] addresses =
        [
            ManageLinks.Person(person), ManageLinks.EditPerson(person), ManageLinks.Leave(person), ManageLinks.NewEnrolment(person), ManageLinks.NewGuardianship(person),
            ManageLinks.Invite(person), ManageLinks.ChangesOf(person), ManageLinks.Group(group), ManageLinks.EditGroup(group), ManageLinks.AddLearners(group),
            ManageLinks.NewMentor(group), ManageLinks.EditDepartment(department),
        ];
        foreach (var address in addresses) Assert.Equal(HttpStatusCode.NotFound, (await house.Bea.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_group_gets_a_name_learners_and_a_mentor()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var loose = house.School.Learner("Los");
        await house.School.SaveAsync();
        var form = await house.Bea.OpenAsync(ManageLinks.NewGroup);
        var made = await house.Bea.SubmitAsync(form, ManageLinks.NewGroup, ("Form.Name", "4H3"), ("Form.DepartmentId", house.School.Department().Id.ToString()));
        Assert.Equal("4H3", made.Heading);

        var choose = await house.Bea.OpenAsync(made.Link("Voeg leerlingen toe"));
        var filled = await house.Bea.SubmitAsync(choose, choose.Url, ("leerling", loose.Id.ToString()));
        Assert.Contains(ManageLinks.Person(loose.Id), filled.Links);

        var appoint = await house.Bea.OpenAsync(filled.Link("Wijs een mentor aan"));
        var guided = await house.Bea.SubmitAsync(appoint, appoint.Url, ("Form.StaffId", house.Mentor.Id.ToString()));
        Assert.Contains(ManageLinks.Person(house.Mentor.Id), guided.Links);
    }

    [Fact]
    public async Task A_name_stands_once_in_a_year_whatever_its_capitals()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var form = await house.Bea.OpenAsync(ManageLinks.NewGroup);
        var page = await house.Bea.SubmitAsync(form, ManageLinks.NewGroup, ("Form.Name", " 4h1 "), ("Form.DepartmentId", house.School.Department().Id.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Name"));
    }

    [Fact]
    public async Task A_closed_account_opens_nothing_until_it_is_opened_again()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var noor = await sample.App.SignInAsync(house.Noor);
        var page = await house.Bea.OpenAsync(ManageLinks.Person(house.Noor.Id));
        var closed = await house.Bea.SubmitAsync(page, ManageLinks.CloseAccount(house.Noor.Id));
        Assert.Equal(HttpStatusCode.Redirect, (await noor.GetAsync(DossierLinks.Timeline)).Status);
        await house.Bea.SubmitAsync(closed, closed.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await (await sample.App.SignInAsync(house.Noor)).GetAsync(DossierLinks.Timeline)).Status);
    }

    [Fact]
    public async Task Without_a_mail_server_a_sheet_holds_a_link_for_each()
    {
        var house = await ManageHouse.OpenAsync(sample);
        await sample.App.InSchoolAsync(house.School.Id, async db =>
        {
            foreach (var (name, email) in new[] { ("Ada", $"ada.{Guid.NewGuid():N}@voorbeeld.test"), ("Bo", null) })
            {
                var learner = new Learner(house.School.Id, name, null, "Nieuw");
                learner.ReachableAt(email);
                learner.EnrolIn(await db.Groups.SingleAsync(g => g.Id == house.Group.Id), house.School.Today);
                db.Learners.Add(learner);
            }
            await db.SaveChangesAsync();
        });
        var list = await house.Bea.OpenAsync(ManageLinks.Invitations);
        var form = list.Document.QuerySelectorAll("form").First(f => f.QuerySelector($"input[value='{house.Group.Id}']") is not null);
        var token = form.QuerySelector("input[name=_form]")!.GetAttribute("value");
        var sheet = await house.Bea.PostAsync(ManageLinks.InvitationSheet, [("_form", token), ("groep", house.Group.Id.ToString())]);
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.True(sheet.Says("Ada Nieuw"));
        Assert.False(sheet.Says("Bo Nieuw"));
        Assert.Single(sheet.Document.QuerySelectorAll(".strips li"));
        Assert.Contains("/uitnodiging/", sheet.Body);
    }

    [Fact]
    public async Task The_change_log_says_who_did_what_and_nothing_of_a_dossier()
    {
        var house = await ManageHouse.OpenAsync(sample);
        var address = ManageLinks.EditPerson(house.Noor.Id);
        await house.Bea.SubmitAsync(await house.Bea.OpenAsync(address), address, ("Form.FamilyName", "Van Dijk"));
        house.School.Experience(house.Noor, "Een geheim dat niemand hoeft te weten.", Audience.Mentor);
        await house.School.SaveAsync();
        var log = await house.Bea.OpenAsync(ManageLinks.Changes);
        Assert.True(log.Says("Leerling gewijzigd: achternaam"));
        Assert.True(log.Says(house.Administrator.Name));
        Assert.DoesNotContain("Experience", log.Body);
        Assert.DoesNotContain("geheim", log.Body);
    }
}
