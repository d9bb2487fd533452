using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

public sealed class TalkTests(Sample sample)
{
    private static readonly DateTime Now = new(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc);

    private sealed record Table(GivenSchool School, Group Group, Someone Noor, Someone Mentor, Experience Story);

    private async Task<Table> TableAsync(Audience audience = Audience.Mentor)
    {
        var school = GivenSchool.In(sample.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var story = school.Experience(noor, "Zaterdag in het lab nam ik zelf een bodemmonster.", audience);
        await school.SaveAsync();
        return new Table(school, group, noor, mentor, story);
    }

    private Task<ConversationRecord> StoredAsync(Table table, Guid id) =>
        sample.App.InSchoolAsync(table.School.Id, db => db.ConversationRecords.Include(r => r.Conversation).AsNoTracking().SingleAsync(r => r.Id == id));

    private static RecordWords Said => new() { SmallStory = "De student liep weg en ik deed alles zelf.", CoreWord = "zelf doen", Step = "Amira bellen" };

    [Fact]
    public async Task WholeTalk_WithoutScript_EndsAsTheLearnersOwn()
    {
        var table = await TableAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        var page = await desk.SubmitAsync(await desk.OpenAsync(ConversationLinks.NewWith(table.Noor.Id)), ConversationLinks.New, ("Do", "now"));
        var id = Guid.Parse(page.Url.Split('/')[2]);

        page = await desk.SubmitAsync(page, ConversationLinks.Hold(id), ("Do", "story"), ("Form.StoryId", table.Story.Id.ToString()));
        Assert.True(page.Says("Zaterdag in het lab"), page.Describe());
        page = await desk.SubmitAsync(page, ConversationLinks.Hold(id), ("Do", "2"), ("Form.SmallStory", Said.SmallStory));
        page = await desk.SubmitAsync(page, ConversationLinks.Hold(id), ("Do", "4"), ("Form.CoreWord", Said.CoreWord), ("Form.About", "Motives"));
        page = await desk.SubmitAsync(page, ConversationLinks.Hold(id), ("Do", "end"), ("Form.Step", Said.Step), ("Form.IsWarm", "true"));
        page = await desk.SubmitAsync(page, ConversationLinks.Offer(id));
        Assert.NotNull(page.FlashUndo);

        using var phone = await sample.App.SignInAsync(table.Noor);
        var confirm = await phone.OpenAsync(ConversationLinks.Confirm(id));
        page = await phone.SubmitAsync(confirm, ConversationLinks.Confirm(id), ("Form.CoreWord", "zelf uitzoeken"));
        Assert.True(page.Says("zelf uitzoeken"), page.Describe());
        // The same form once more, as a double click does.
        Assert.Equal(HttpStatusCode.Redirect, (await phone.SubmitOnceAsync(confirm, ConversationLinks.Confirm(id), ("Form.CoreWord", "zelf uitzoeken"))).Status);

        var step = await sample.App.InSchoolAsync(table.School.Id, db => db.NextSteps.AsNoTracking().SingleAsync(s => s.LearnerId == table.Noor.Id));
        Assert.Equal((Said.Step, table.Story.Id), (step.What, step.ExperienceId));
        var words = await sample.App.InSchoolAsync(table.School.Id, db => db.CoreWords.Where(w => w.ExperienceId == table.Story.Id).Select(w => w.Word).ToListAsync());
        Assert.Equal(["zelf uitzoeken"], words);
        Assert.Contains(ConversationLinks.Show(id), (await phone.OpenAsync(DossierLinks.Timeline)).Links);
        var record = await StoredAsync(table, id);
        Assert.True(record.Conversation!.EndedAt <= record.OfferedAt && record.OfferedAt <= record.ConfirmedAt);
    }

    [Fact]
    public async Task Step_BeforeTheLearnerSaysYes_IsNoStepOfTheDossier()
    {
        var table = await TableAsync();
        var record = table.School.Offered(table.Noor, table.Mentor, table.Story, Said);
        await table.School.SaveAsync();

        Assert.False(await sample.App.InSchoolAsync(table.School.Id, db => db.NextSteps.AnyAsync()));
        using var desk = await sample.App.SignInAsync(table.Mentor);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync(ConversationLinks.Confirm(record.Id))).Status);
    }

    [Fact]
    public async Task Confirm_SaidInOneSentence_BecomesAnExperience()
    {
        var table = await TableAsync();
        var record = table.School.Running(table.Noor, table.Mentor);
        record.TalkAbout("Ik durfde te vragen of het anders kon");
        record.Write(Said, new Pen(Guid.NewGuid(), 1, 1), table.Mentor.Id, Now);
        record.Conversation!.End(Now);
        record.Offer(Now);
        await table.School.SaveAsync();

        using var phone = await sample.App.SignInAsync(table.Noor);
        await phone.SubmitAsync(await phone.OpenAsync(ConversationLinks.Confirm(record.Id)), ConversationLinks.Confirm(record.Id));

        var story = await sample.App.InSchoolAsync(table.School.Id, db => db.Experiences.Include(e => e.Steps).AsNoTracking().SingleAsync(e => e.Id == record.Id));
        Assert.Equal((table.Noor.Id, "Ik durfde te vragen of het anders kon"), (story.LearnerId, story.Story));
        Assert.Equal(Said.Step, Assert.Single(story.Steps).What);
    }

    [Theory]
    [InlineData("Amira bellen", true)]
    [InlineData(null, false)]
    public async Task Confirm_SaysThatAStepIsReady_OnlyWhenThereIsOne(string? step, bool says)
    {
        var table = await TableAsync();
        var record = table.School.Offered(table.Noor, table.Mentor, table.Story, Said with { Step = step, ByWhen = null, FirstContact = null, Between = null });
        await table.School.SaveAsync();

        using var phone = await sample.App.SignInAsync(table.Noor);
        var page = await phone.SubmitAsync(await phone.OpenAsync(ConversationLinks.Confirm(record.Id)), ConversationLinks.Confirm(record.Id));

        Assert.True(page.Says("Het gesprek hoort nu bij jouw verhaal."));
        Assert.Equal(says, page.Says("Je stap staat klaar."));
    }

    [Fact]
    public async Task Save_TwoScreens_TellsTheSecondAtOnce_WithBothTexts()
    {
        var table = await TableAsync();
        var record = table.School.Running(table.Noor, table.Mentor, table.Story);
        var counsellor = table.School.Counsellor(table.School.Department());
        await table.School.SaveAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        using var other = await sample.App.SignInAsync(counsellor);
        var (mine, theirs) = (await desk.OpenAsync(ConversationLinks.Hold(record.Id)), await other.OpenAsync(ConversationLinks.Hold(record.Id)));

        var first = await SaveAsync(desk, mine, record.Id, "Van de mentor");
        var second = await SaveAsync(other, theirs, record.Id, "Van de decaan");
        var again = await SaveAsync(desk, mine, record.Id, "Van de mentor");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK), (first.Status, second.Status, again.Status));
        Assert.Contains("Van de mentor", second.Body, StringComparison.Ordinal);
        Assert.Contains(table.Mentor.Name, second.Body, StringComparison.Ordinal);
        Assert.Equal("Van de mentor", (await StoredAsync(table, record.Id)).SmallStory);
        var without = await other.SubmitAsync(theirs, ConversationLinks.Hold(record.Id), ("Do", "save"), ("Form.SmallStory", "Van de decaan"));
        Assert.Equal(HttpStatusCode.Conflict, without.Status);
        Assert.True(without.Says("Van de mentor") && without.Value("SmallStory") == "Van de decaan", without.Describe());
    }

    [Fact]
    public async Task Hold_LearnerWhoLeftTheGroupYesterday_IsNotTheMentorsAnyMore()
    {
        var table = await TableAsync();
        var record = table.School.Running(table.Noor, table.Mentor, table.Story);
        await table.School.SaveAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        var page = await desk.OpenAsync(ConversationLinks.Hold(record.Id));
        await sample.App.InSchoolAsync(table.School.Id, async db =>
        {
            (await db.Enrolments.SingleAsync(n => n.LearnerId == table.Noor.Id)).End(table.School.Today.AddDays(-1));
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await SaveAsync(desk, page, record.Id, "Te laat")).Status);
        foreach (var address in new[] { ConversationLinks.Show(record.Id), ConversationLinks.Hold(record.Id), ConversationLinks.Prepare(record.Id), ConversationLinks.Cards(record.Id), ConversationLinks.Plan(record.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SubmitAsync(page, ConversationLinks.Hold(record.Id), ("Do", "end"))).Status);
        Assert.False((await desk.OpenAsync(ConversationLinks.Index)).Says(table.Noor.Name));
        Assert.False((await desk.OpenAsync(ConversationLinks.Held)).Says(table.Noor.Name));
        using var phone = await sample.App.SignInAsync(table.Noor);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(ConversationLinks.Show(record.Id))).Status);
    }

    [Fact]
    public async Task Hold_ExperienceRemovedDuringTheTalk_GoesOnWithoutItsWords()
    {
        var table = await TableAsync();
        var record = table.School.Running(table.Noor, table.Mentor, table.Story);
        await table.School.SaveAsync();
        using var phone = await sample.App.SignInAsync(table.Noor);
        await phone.SubmitAsync(await phone.OpenAsync(DossierLinks.Experience(table.Story.Id)), DossierLinks.Remove(table.Story.Id));

        using var desk = await sample.App.SignInAsync(table.Mentor);
        var page = await desk.OpenAsync(ConversationLinks.Hold(record.Id));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Says("Zaterdag in het lab"));
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(desk, page, record.Id, "We praten gewoon door")).Status);
    }

    [Fact]
    public async Task Hold_PhaseTwoWithoutAStory_AsksForOne_AndKeepsTheWords()
    {
        var table = await TableAsync();
        var record = table.School.Running(table.Noor, table.Mentor);
        await table.School.SaveAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);

        var page = await desk.SubmitAsync(await desk.OpenAsync(ConversationLinks.Hold(record.Id)), ConversationLinks.Hold(record.Id), ("Do", "2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Theory]
    [InlineData("Waarom deed je dat?", true)]
    [InlineData("Wat maakte dat je bleef?", false)]
    public async Task Hold_TypedWhyQuestion_GetsARephrase(string question, bool isRephrased)
    {
        var table = await TableAsync();
        var record = table.School.Running(table.Noor, table.Mentor, table.Story);
        await table.School.SaveAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);

        var page = await desk.SubmitAsync(await desk.OpenAsync(ConversationLinks.Hold(record.Id)), ConversationLinks.Hold(record.Id), ("Do", "ask"), ("Form.OwnQuestion", question));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(!isRephrased, page.Document.QuerySelector("#why")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task Choose_PrivateStory_OpensItToTheMentor()
    {
        var table = await TableAsync(Audience.OnlyMe);
        var record = table.School.Talk(table.Noor, table.Mentor);
        await table.School.SaveAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        Assert.False((await desk.OpenAsync(ConversationLinks.Prepare(record.Id))).Says("bodemmonster"));

        using var phone = await sample.App.SignInAsync(table.Noor);
        await phone.SubmitAsync(await phone.OpenAsync(ConversationLinks.Choose(record.Id)), ConversationLinks.Choose(record.Id), ("Form.StoryId", table.Story.Id.ToString()));

        Assert.True((await desk.OpenAsync(ConversationLinks.Prepare(record.Id))).Says("bodemmonster"));
    }

    [Fact]
    public async Task Impressions_AreShown_OnlyWhenBothHaveAnswered_AndToNobodyElse()
    {
        var table = await TableAsync();
        var record = table.School.Offered(table.Noor, table.Mentor, table.Story, Said);
        var counsellor = table.School.Counsellor(table.School.Department());
        await table.School.SaveAsync();
        using var desk = await sample.App.SignInAsync(table.Mentor);
        using var phone = await sample.App.SignInAsync(table.Noor);

        var page = await desk.SubmitAsync(await desk.OpenAsync(ConversationLinks.Show(record.Id)), ConversationLinks.Impression(record.Id), ("TalkedMost", "Guide"), ("HasStep", "true"));
        Assert.Single(page.Document.QuerySelectorAll("#indruk dt"));
        Assert.Empty((await phone.OpenAsync(ConversationLinks.Show(record.Id))).Document.QuerySelectorAll("#indruk dt"));
        page = await phone.SubmitAsync(await phone.OpenAsync(ConversationLinks.Show(record.Id)), ConversationLinks.Impression(record.Id), ("TalkedMost", "Both"), ("HasStep", "true"));

        Assert.Equal(2, page.Document.QuerySelectorAll("#indruk dt").Length);
        using var other = await sample.App.SignInAsync(counsellor);
        Assert.Null((await other.OpenAsync(ConversationLinks.Show(record.Id))).Document.QuerySelector("#indruk"));
    }

    [Fact]
    public async Task Record_IsReadByThoseAtTheTable_ByHomeWhenShared_AndByNobodyElse()
    {
        var here = sample.Here;
        var held = ConversationLinks.Show(here.Held.Id);
        foreach (var (who, sees) in new (Someone, bool)[]
        {
            (here.Noor, true), (here.Mentor, true), (here.Counsellor, true), (here.Guardian, true), (here.OtherGuardian, false), (here.OtherMentor, false),
            (here.OtherCounsellor, false), (here.Teacher, false), (here.TeamLeader, false), (here.SchoolLeader, false), (here.Administrator, false), (sample.Board, false),
        })
        {
            using var visitor = await sample.App.SignInAsync(who);
            Assert.True((sees ? HttpStatusCode.OK : HttpStatusCode.NotFound) == (await visitor.GetAsync(held)).Status, who.Name);
        }
    }

    [Fact]
    public async Task Guardian_ReadsNothing_OnceTheLearnerTakesItBack()
    {
        var table = await TableAsync();
        var record = table.School.Offered(table.Noor, table.Mentor, table.Story, Said);
        record.Confirm(Said, Now);
        var guardian = table.School.Guardian("Karin", table.Noor);
        await table.School.SaveAsync();
        using var home = await sample.App.SignInAsync(guardian);
        using var phone = await sample.App.SignInAsync(table.Noor);
        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(ConversationLinks.Show(record.Id))).Status);

        var page = await phone.SubmitAsync(await phone.OpenAsync(ConversationLinks.Show(record.Id)), ConversationLinks.ShareHome(record.Id));
        Assert.Equal(HttpStatusCode.OK, (await home.GetAsync(ConversationLinks.Show(record.Id))).Status);
        await phone.SubmitAsync(page, ConversationLinks.ShareHome(record.Id));

        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(ConversationLinks.Show(record.Id))).Status);
    }

    [Fact]
    public async Task TeamLeader_SeesWhetherItWasHeld_AndNoWords()
    {
        using var visitor = await sample.App.SignInAsync(sample.Here.TeamLeader);

        var page = await visitor.OpenAsync(ConversationLinks.Held);

        Assert.True(page.Says(sample.Here.Noor.Name) && page.Says(sample.Here.Sem.Name), page.Describe());
        Assert.DoesNotContain("bouwen", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(sample.Here.Held.Id.ToString(), page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Twice_AsksOnce_AndReachesTheMentor()
    {
        var table = await TableAsync();
        using var phone = await sample.App.SignInAsync(table.Noor);
        var page = await phone.OpenAsync(ConversationLinks.Ask);

        await phone.SubmitAsync(page, ConversationLinks.Ask, ("Form.About", "Over mijn profiel"));
        await phone.SubmitAsync(page, ConversationLinks.Ask, ("Form.About", "Over mijn profiel"));

        Assert.Equal(1, await sample.App.InSchoolAsync(table.School.Id, db => db.Conversations.CountAsync()));
        using var desk = await sample.App.SignInAsync(table.Mentor);
        Assert.True((await desk.OpenAsync(ConversationLinks.Index)).Says("Over mijn profiel"));
    }

    [Fact]
    public async Task New_WhileOneRuns_LeadsToTheSameTable()
    {
        var table = await TableAsync();
        var record = table.School.Running(table.Noor, table.Mentor, table.Story);
        var counsellor = table.School.Counsellor(table.School.Department());
        await table.School.SaveAsync();
        using var other = await sample.App.SignInAsync(counsellor);

        var page = await other.SubmitAsync(await other.OpenAsync(ConversationLinks.NewWith(table.Noor.Id)), ConversationLinks.New, ("Do", "now"));

        Assert.Equal(ConversationLinks.Hold(record.Id), page.Url);
    }

    private static Task<Page> SaveAsync(Visitor visitor, Page page, Guid id, string story) => visitor.PostAsync(ConversationLinks.Save(id),
        [.. Page.FieldsOf(page.Form(ConversationLinks.Hold(id))).Where(f => f.Name != "Form.SmallStory"), ("Form.SmallStory", story)]);
}
