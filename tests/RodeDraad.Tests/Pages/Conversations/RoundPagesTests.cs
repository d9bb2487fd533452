using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Tests.Core.Conversations.Rounds;
using RodeDraad.Tests.House;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>A round over HTTP: opened and given times by staff, chosen from by learners, and shut for everybody else.</summary>
public sealed class RoundPagesTests(Sample sample)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_OpenedByTheMentor_CanBeChosenFrom()
    {
        var given = GivenSchool.In(sample.App);
        var group = given.Group();
        var mentor = given.Mentor(group);
        var learner = given.Learner("Sanne", group);
        await given.SaveAsync();
        using var staff = await sample.App.SignInAsync(mentor);
        using var visitor = await sample.App.SignInAsync(learner);

        var made = await staff.SubmitAsync(await staff.OpenAsync(RoundLinks.New), RoundLinks.New, ("Form.Title", "Voor de kerst"));
        var times = made.Url;
        var round = await staff.SubmitAsync(made, times, ("Form.Day", When.Machine(given.Today.AddDays(2))), ("Form.From", "14:00"), ("Form.Until", "15:00"), ("Form.Pause", "0"));
        Assert.True(round.Says("Sanne"));
        Assert.True(round.Says("14:20"));

        var choose = (await visitor.OpenAsync(RoundLinks.Choosing)).Links.Single(l => l.StartsWith(RoundLinks.Choosing + "/", StringComparison.Ordinal));
        var choosing = await visitor.OpenAsync(choose);
        var slot = choosing.Document.QuerySelector("button[name=Slot]")!.GetAttribute("value");
        var mine = await visitor.SubmitAsync(choosing, choose, ("Slot", slot));

        Assert.True(mine.Says("14:00"));
        Assert.NotNull(mine.Flash);
        Assert.True((await visitor.OpenAsync(ConversationLinks.Index)).Says("14:00"));
        Assert.Equal(0, await sample.App.InSchoolAsync(given.Id, db => db.Rounds.CountAsync(r => r.Groups.Count != 1, Ct)));
    }

    [Fact]
    public async Task Choose_TimeThatSomebodyJustTook_SaysSo_AndShowsWhatIsLeft()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        using var visitor = await sample.App.SignInAsync(house.Learners[0]);
        var url = RoundLinks.Choose(house.Round.Id);
        var choosing = await visitor.OpenAsync(url);
        await house.TakeAsync(1, 0);

        var page = await visitor.SubmitOnceAsync(choosing, url, ("Slot", house.Slots[0].Id.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Iemand was je net voor"));
        Assert.Equal(house.Slots[1].Id.ToString(), page.Document.QuerySelector("button[name=Slot]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Choose_ByALearnerOfAnotherGroup_IsNotFound()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        var other = house.Given.Learner("Elders", house.Given.Group("4H9"));
        await house.Given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(other);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(RoundLinks.Choose(house.Round.Id))).Status);
        Assert.DoesNotContain((await visitor.OpenAsync(RoundLinks.Choosing)).Links, l => l.Contains(house.Round.Id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Choose_RoundThatWasClosed_SaysSo()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        using var staff = await sample.App.SignInAsync(house.Mentor);
        using var visitor = await sample.App.SignInAsync(house.Learners[0]);
        var url = RoundLinks.Choose(house.Round.Id);
        var choosing = await visitor.OpenAsync(url);
        await staff.SubmitAsync(await staff.OpenAsync(RoundLinks.Show(house.Round.Id)), RoundLinks.Close(house.Round.Id));

        var page = await visitor.SubmitOnceAsync(choosing, url, ("Slot", house.Slots[0].Id.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Empty(await house.SeatedAsync());
    }

    [Theory]
    [InlineData("Form.Until", "2020-01-01", "Until")]
    [InlineData("Form.Title", "", "Title")]
    [InlineData("Form.Groups", null, "Groups")]
    public async Task New_WrongInput_SaysWhatToMendAtTheField_AndKeepsTheRest(string name, string? value, string field)
    {
        var given = GivenSchool.In(sample.App);
        var mentor = given.Mentor(given.Group());
        await given.SaveAsync();
        using var staff = await sample.App.SignInAsync(mentor);
        var form = await staff.OpenAsync(RoundLinks.New);

        (string Name, string? Value)[] good = [("Form.Note", "Blijft staan"), ("Form.Title", "Ronde")];
        var page = await staff.SubmitOnceAsync(form, RoundLinks.New, [.. good.Where(f => f.Name != name), (name, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector($".has-error :is([name='Form.{field}'], [id^='Form_{field}'])"));
        Assert.Equal("Blijft staan", page.Value("Note"));
    }

    [Fact]
    public async Task GiveTimes_TheSameFormTwice_GivesThemOnce_AndAnOverlapIsRefused()
    {
        var house = await RoundHouse.MakeAsync(sample.App, slots: 0);
        using var staff = await sample.App.SignInAsync(house.Mentor);
        var url = RoundLinks.NewSlots(house.Round.Id);
        var form = await staff.OpenAsync(url);
        (string, string?)[] values = [("Form.Day", When.Machine(house.Given.Today.AddDays(3))), ("Form.From", "09:00"), ("Form.Until", "10:00"), ("Form.Pause", "0")];

        await Task.WhenAll(staff.SubmitOnceAsync(form, url, values), staff.SubmitOnceAsync(form, url, values));
        Assert.Equal(3, await sample.App.InSchoolAsync(house.Given.Id, db => db.Slots.CountAsync(Ct)));

        var page = await staff.SubmitOnceAsync(await staff.OpenAsync(url), url, values);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(3, await sample.App.InSchoolAsync(house.Given.Id, db => db.Slots.CountAsync(Ct)));
    }

    [Fact]
    public async Task Hours_SavedByTheCounsellor_SayHowManyConversationsFit()
    {
        var given = GivenSchool.In(sample.App);
        var havo = given.Department("Havo", Track.Havo);
        var group = given.Group("4H1", havo);
        for (var n = 0; n < 10; n++) given.Learner($"L{n}", group);
        var counsellor = given.Counsellor(havo);
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(RoundLinks.HoursOf(havo.Id)), RoundLinks.HoursOf(havo.Id),
            ("Form.MentorHours", "20"), ("Form.TalkMinutes", "20"), ("Form.PrepareMinutes", "5"), ("Form.RecordMinutes", "5"));

        // Ten learners take five hours a round.
        Assert.True(page.Says("4 gesprekken van 20 minuten"), page.Describe());
    }

    [Fact]
    public async Task Hours_TwoTabs_TheSecondIsToldAndKeepsItsText()
    {
        var given = GivenSchool.In(sample.App);
        var havo = given.Department();
        var counsellor = given.Counsellor(havo);
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);
        var url = RoundLinks.HoursOf(havo.Id);
        var (first, second) = (await visitor.OpenAsync(url), await visitor.OpenAsync(url));
        await visitor.SubmitAsync(first, url, ("Form.MentorHours", "100"));

        var page = await visitor.SubmitOnceAsync(second, url, ("Form.MentorHours", "250"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("250", page.Value("MentorHours"));
    }

    [Fact]
    public async Task Figures_GroupBelowTen_StaysOutOfSight_AlsoInTheTotal()
    {
        var given = GivenSchool.In(sample.App);
        var havo = given.Department();
        var (large, small) = (given.Group("4H1", havo), given.Group("4H2", havo));
        for (var n = 0; n < 10; n++) given.Learner($"Groot{n}", large);
        for (var n = 0; n < 9; n++) given.Learner($"Klein{n}", small);
        var leader = given.TeamLeader(havo);
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(leader);

        var page = await visitor.OpenAsync(RoundLinks.Figures);

        Assert.True(page.Says("Minder dan 10 leerlingen"));
        Assert.Single(page.Document.QuerySelectorAll("td[data-l]:first-of-type"));
        Assert.False(page.Says("19"));
    }
}
