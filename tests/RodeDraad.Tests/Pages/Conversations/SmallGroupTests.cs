using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>A small group in four phases: each learner an own record, and nobody another's words.</summary>
public sealed class SmallGroupTests(Sample sample)
{
    private sealed record Table(GivenSchool School, Group Group, Someone Mentor, IReadOnlyList<Someone> Learners, Conversation Talk)
    {
        public ConversationRecord RecordOf(int learner) => Talk.Records.Single(r => r.LearnerId == Learners[learner].Id);
    }

    private async Task<Table> TableAsync(bool runs = true)
    {
        var school = GivenSchool.In(sample.App);
        var group = school.Group();
        var mentor = school.Mentor(group);
        var learners = new[] { "Aya", "Bas", "Cem" }.Select(n => school.Learner(n, group)).ToArray();
        var talk = school.SmallGroup(mentor, runs ? null : school.Today.AddDays(2).ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc), learners);
        await school.SaveAsync();
        return new Table(school, group, mentor, learners, talk);
    }

    private Task<ConversationRecord> StoredAsync(Table table, int learner) =>
        sample.App.InSchoolAsync(table.School.Id, db => db.ConversationRecords.AsNoTracking().SingleAsync(r => r.Id == table.RecordOf(learner).Id));

    private static string Hold(Table table, int learner, Phase phase = Phase.LookBack) => GroupTalkLinks.Turn(table.Talk.Id, table.RecordOf(learner).Id, phase);

    [Fact]
    public async Task WholeTalk_WithoutScript_EachConfirmsTheOwn_AndReadsNobodyElses()
    {
        var table = await TableAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        var (aya, bas) = (table.RecordOf(0), table.RecordOf(1));

        var page = await desk.SubmitAsync(await desk.OpenAsync(Hold(table, 0)), Hold(table, 0), ("Do", bas.Id.ToString()), ("Form.SmallStory", "Aya maakte de geluidsset."), ("Form.CoreWord", "zoeken"));
        Assert.False(page.Says("Aya maakte de geluidsset."), page.Describe());
        page = await desk.SubmitAsync(page, Hold(table, 1), ("Do", "4"), ("Form.SmallStory", "Bas bleef bij gym."), ("Form.Step", "De gymdocent vragen"));
        page = await desk.SubmitAsync(page, Hold(table, 1, Phase.Act), ("Do", "end"));
        page = await desk.SubmitAsync(page, GroupTalkLinks.Offer(table.Talk.Id));

        Assert.NotNull((await StoredAsync(table, 0)).OfferedAt);
        Assert.Null((await StoredAsync(table, 2)).OfferedAt);
        using var phone = await sample.App.SignInAsync(table.Learners[0]);
        await phone.SubmitAsync(await phone.OpenAsync(ConversationLinks.Confirm(aya.Id)), ConversationLinks.Confirm(aya.Id));
        Assert.NotNull((await StoredAsync(table, 0)).ConfirmedAt);
        Assert.Null((await StoredAsync(table, 1)).ConfirmedAt);
        foreach (var address in new[] { ConversationLinks.Show(bas.Id), ConversationLinks.Confirm(bas.Id), ConversationLinks.Choose(bas.Id), GroupTalkLinks.Show(table.Talk.Id), GroupTalkLinks.Hold(table.Talk.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(address)).Status);
        Assert.False((await phone.OpenAsync(ConversationLinks.Show(aya.Id))).Says("Bas"));
        var stories = await sample.App.InSchoolAsync(table.School.Id, db => db.Experiences.Select(e => new { e.LearnerId, e.Story }).ToListAsync());
        Assert.Equal((table.Learners[0].Id, "Aya maakte de geluidsset."), (Assert.Single(stories).LearnerId, stories[0].Story));
    }

    [Fact]
    public async Task Questions_AreWordedForTheGroup_AndOwnOnesComeAfter()
    {
        var table = await TableAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        await desk.SubmitAsync(await desk.OpenAsync(QuestionLinks.New), QuestionLinks.New, ("Form.Text", "Wat hoorde je daar?"), ("Form.Phase", nameof(Phase.LookBack)));

        var asked = (await desk.OpenAsync(Hold(table, 0))).Document.QuerySelectorAll("ol.asks[data-phase='1'] > li > b").Select(q => q.TextContent).ToList();

        var worded = QuestionBank.Shipped.In("nl").Where(q => q.IsForGroup && q.Phase == Phase.LookBack).Select(q => q.Text);
        Assert.Equal(worded.Append("Wat hoorde je daar?"), asked);
    }

    [Fact]
    public async Task Turn_OfALearnerWhoLeftTheGroup_IsNoAddress_AndTheOthersGoOn()
    {
        var table = await TableAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        var open = await desk.OpenAsync(Hold(table, 0));
        await sample.App.InSchoolAsync(table.School.Id, async db =>
        {
            (await db.Enrolments.SingleAsync(n => n.LearnerId == table.Learners[0].Id)).End(table.School.Today.AddDays(-1));
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync(Hold(table, 0))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SubmitOnceAsync(open, Hold(table, 0), ("Do", "save"), ("Form.SmallStory", "Te laat"))).Status);
        var page = await desk.OpenAsync(GroupTalkLinks.Hold(table.Talk.Id));
        Assert.False(page.Says("Aya"));
        Assert.True(page.Says("Bas"));
        using var phone = await sample.App.SignInAsync(table.Learners[0]);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(ConversationLinks.Show(table.RecordOf(0).Id))).Status);
    }

    [Fact]
    public async Task Save_InTwoTabs_TellsTheSecond_AndNeverTouchesAnothersRecord()
    {
        var table = await TableAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        var (first, second) = (await desk.OpenAsync(Hold(table, 0)), await desk.OpenAsync(Hold(table, 0)));

        await desk.SubmitAsync(first, Hold(table, 0), ("Do", "save"), ("Form.SmallStory", "Van de eerste"));
        var conflict = await desk.SubmitAsync(second, Hold(table, 0), ("Do", "save"), ("Form.SmallStory", "Van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.True(conflict.Says("Van de eerste") && conflict.Value("SmallStory") == "Van de tweede", conflict.Describe());
        Assert.Null((await StoredAsync(table, 1)).SmallStory);
    }

    [Fact]
    public async Task Unseat_WhileItRuns_IsForWhoSaidNothing_AndCanBeUndone()
    {
        var table = await TableAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        await desk.SubmitAsync(await desk.OpenAsync(Hold(table, 0)), Hold(table, 0), ("Do", "save"), ("Form.SmallStory", "Ik bleef staan."));
        var token = (await desk.OpenAsync("/")).Value("_form");

        await desk.PostAsync(GroupTalkLinks.Unseat(table.Talk.Id, table.Learners[0].Id), [("_form", token)]);
        await desk.PostAsync(GroupTalkLinks.Unseat(table.Talk.Id, table.Learners[1].Id), [("_form", token)]);
        Assert.Equal([table.Learners[0].Id, table.Learners[2].Id], await SeatedAsync(table));

        await desk.PostAsync(GroupTalkLinks.Seat(table.Talk.Id, table.Learners[1].Id), [("_form", token)]);
        await desk.PostAsync(GroupTalkLinks.Seat(table.Talk.Id, table.Learners[1].Id), [("_form", token)]);
        Assert.Equal(table.Learners.Select(l => l.Id), await SeatedAsync(table));
    }

    [Fact]
    public async Task Cancel_ByOneLearner_CallsNothingOffForTheOthers()
    {
        var table = await TableAsync(runs: false);
        using var phone = await sample.App.SignInAsync(table.Learners[0]);
        var page = await phone.OpenAsync(ConversationLinks.Show(table.RecordOf(0).Id));
        Assert.DoesNotContain(ConversationLinks.Cancel(table.RecordOf(0).Id), page.Document.QuerySelectorAll("form").Select(f => f.GetAttribute("action")));

        await phone.PostAsync(ConversationLinks.Cancel(table.RecordOf(0).Id), [("_form", page.Value("_form"))]);

        Assert.Null(await sample.App.InSchoolAsync(table.School.Id, db => db.Conversations.Select(c => c.CancelledAt).SingleAsync()));
    }

    [Fact]
    public async Task New_Twice_MakesOneGroup_OfLearnersWhomTheMentorGuides()
    {
        var table = await TableAsync(runs: false);
        var stranger = table.School.Learner("Dewi", table.School.Group("4H2"));
        await table.School.SaveAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        var form = await desk.OpenAsync(GroupTalkLinks.New);

        foreach (var _ in new[] { 1, 2 }) await NewAsync(table.Learners[0].Id, table.Learners[1].Id);
        Assert.Equal(2, await sample.App.InSchoolAsync(table.School.Id, db => db.Conversations.CountAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await NewAsync(table.Learners[0].Id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await NewAsync(table.Learners[0].Id, stranger.Id)).Status);

        Task<Page> NewAsync(params Guid[] learners) => desk.PostAsync(GroupTalkLinks.New,
            [.. Page.FieldsOf(form.Form(GroupTalkLinks.New)), .. learners.Select(l => ("Form.Learners", (string?)l.ToString())), ("Do", "plan")]);
    }

    [Fact]
    public async Task Group_IsOneLineForTheMentor_AndLeadsToItsScreen()
    {
        var table = await TableAsync(runs: false);
        using var desk = await sample.App.SignInAsync(table.Mentor);

        var list = await desk.OpenAsync(ConversationLinks.Index);
        Assert.Single(list.Links, l => l == GroupTalkLinks.Show(table.Talk.Id));
        Assert.True(list.Says("Aya, Bas, Cem"), list.Describe());
        var page = await desk.SubmitAsync(await desk.OpenAsync(GroupTalkLinks.Show(table.Talk.Id)), GroupTalkLinks.Start(table.Talk.Id));

        Assert.Equal(3, page.Document.QuerySelectorAll(".turn").Length);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".asks .ask"));
    }

    private Task<List<Guid>> SeatedAsync(Table table) => sample.App.InSchoolAsync(table.School.Id, db =>
        db.ConversationRecords.Where(r => r.ConversationId == table.Talk.Id).OrderBy(r => r.Learner!.GivenName).Select(r => r.LearnerId).ToListAsync());
}
