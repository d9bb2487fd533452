using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>A nudge reaches the learner and nobody else; what becomes of it is the learner's.</summary>
public sealed class NudgeTests(Sample sample)
{
    private const string Sentence = "Toen het vastliep, tekende jij het uit.";

    [Theory]
    [InlineData("no")]
    [InlineData("BE")]
    [InlineData("yi")]
    public async Task TwoLetters_OfAnyPartOfTheName_FindALearnerOfTheOwnClasses(string letters)
    {
        var cast = await ArrangeAsync();
        using var teacher = await sample.App.SignInAsync(cast.Teacher);

        var page = await teacher.OpenAsync($"{NudgeLinks.Find}?wie={letters}");

        Assert.Single(page.Document.QuerySelectorAll("#gevonden li"));
        Assert.False((await teacher.OpenAsync($"{NudgeLinks.Find}?wie=elders")).Says("Elders"));
    }

    [Fact]
    public async Task Nudge_ReachesTheLearner_AndNeitherMentorNorCounsellor()
    {
        var cast = await ArrangeAsync();
        using var teacher = await sample.App.SignInAsync(cast.Teacher);
        var given = await GiveAsync(teacher, cast.Noor);
        using var noor = await sample.App.SignInAsync(cast.Noor);

        Assert.NotNull(given.FlashUndo);
        Assert.True((await noor.OpenAsync("/")).Says(cast.Teacher.Name));
        var id = await IdAsync(cast);
        Assert.True((await noor.OpenAsync(NudgeLinks.Open(id))).Says(Sentence));
        foreach (var other in new[] { cast.Mentor, cast.Counsellor })
        {
            using var reader = await sample.App.SignInAsync(other);
            Assert.False((await reader.OpenAsync(GuidanceLinks.Learner(cast.Noor.Id))).Says(Sentence));
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(NudgeLinks.Open(id))).Status);
        }
    }

    [Fact]
    public async Task DoubleClick_GivesOneNudge()
    {
        var cast = await ArrangeAsync();
        using var teacher = await sample.App.SignInAsync(cast.Teacher);
        var form = await teacher.OpenAsync(NudgeLinks.Give(cast.Noor.Id));

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => teacher.SubmitOnceAsync(form, NudgeLinks.Give(cast.Noor.Id), Taps)));

        Assert.All(sent, page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.Equal(1, await sample.App.InSchoolAsync(cast.Given.Id, db => db.Nudges.CountAsync()));
    }

    [Fact]
    public async Task Nudge_WithoutTapsOrSentence_SaysWhatIsMissing_AndKeepsTheRest()
    {
        var cast = await ArrangeAsync();
        using var teacher = await sample.App.SignInAsync(cast.Teacher);
        var form = await teacher.OpenAsync(NudgeLinks.Give(cast.Noor.Id));

        var page = await teacher.SubmitAsync(form, NudgeLinks.Give(cast.Noor.Id), ("Form.Sentence", Sentence));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Sentence, page.Value("Form.Sentence")?.Trim());
        Assert.Equal(3, page.Document.QuerySelectorAll(".errors li").Length);
    }

    [Fact]
    public async Task Nudge_TakenBackInTime_IsNeverSeen_OnceReadItStays()
    {
        var cast = await ArrangeAsync();
        using var teacher = await sample.App.SignInAsync(cast.Teacher);
        using var noor = await sample.App.SignInAsync(cast.Noor);
        var given = await GiveAsync(teacher, cast.Noor);
        var id = await IdAsync(cast);

        var back = await teacher.SubmitAsync(given, given.FlashUndo);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(NudgeLinks.Open(id))).Status);
        var again = await teacher.SubmitAsync(back, back.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync(NudgeLinks.Open(id))).Status);
        await teacher.SubmitAsync(again, again.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync(NudgeLinks.Open(id))).Status);
    }

    [Fact]
    public async Task Learner_SaysSomethingBack_KeepsAndPutsAway_AndTheTeacherSeesTheReplyOnly()
    {
        var cast = await ArrangeAsync();
        var nudge = cast.Given.Nudge(cast.Noor, cast.Teacher, Sentence);
        await cast.Given.SaveAsync();
        using var noor = await sample.App.SignInAsync(cast.Noor);
        var page = await noor.OpenAsync(NudgeLinks.Open(nudge.Id));

        page = await noor.SubmitAsync(page, NudgeLinks.Open(nudge.Id), ("Form.Reply", "Dank u, dat zag ik zelf niet."));
        page = await noor.SubmitAsync(page, NudgeLinks.Keep(nudge.Id), ("aan", "True"));
        await noor.SubmitAsync(page, NudgeLinks.Hide(nudge.Id), ("aan", "True"));
        using var teacher = await sample.App.SignInAsync(cast.Teacher);
        var seen = await teacher.OpenAsync(NudgeLinks.Given);

        Assert.True(seen.Says("Dank u, dat zag ik zelf niet."));
        var stored = await sample.App.InSchoolAsync(cast.Given.Id, db => db.Nudges.SingleAsync());
        Assert.NotNull(stored.KeptAt);
        Assert.NotNull(stored.HiddenAt);
    }

    [Fact]
    public async Task TwoTabs_TheSecondReplyIsToldAndKept()
    {
        var cast = await ArrangeAsync();
        var nudge = cast.Given.Nudge(cast.Noor, cast.Teacher, Sentence);
        await cast.Given.SaveAsync();
        using var noor = await sample.App.SignInAsync(cast.Noor);
        await noor.OpenAsync(NudgeLinks.Open(nudge.Id));
        var (one, two) = (await noor.OpenAsync(NudgeLinks.Open(nudge.Id)), await noor.OpenAsync(NudgeLinks.Open(nudge.Id)));

        await noor.SubmitAsync(one, NudgeLinks.Open(nudge.Id), ("Form.Reply", "Eerst"));
        var late = await noor.SubmitAsync(two, NudgeLinks.Open(nudge.Id), ("Form.Reply", "Later"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.True(late.Says("Eerst"));
        Assert.Equal("Later", late.Value("Form.Reply")?.Trim());
    }

    [Fact]
    public async Task Learner_MakesOneStoryOfIt_InOwnWords_ForThemselvesAlone()
    {
        var cast = await ArrangeAsync();
        var nudge = cast.Given.Nudge(cast.Noor, cast.Teacher, Sentence);
        await cast.Given.SaveAsync();
        using var noor = await sample.App.SignInAsync(cast.Noor);
        var form = await noor.OpenAsync(NudgeLinks.Write(nudge.Id));
        var second = await noor.OpenAsync(NudgeLinks.Write(nudge.Id));

        var story = await noor.SubmitAsync(form, NudgeLinks.Write(nudge.Id), ("Form.Story", "Ik pakte het krijt, want niemand snapte het."));
        await noor.SubmitAsync(second, NudgeLinks.Write(nudge.Id), ("Form.Story", "Nog een keer"));

        Assert.True(story.Says("Ik pakte het krijt"));
        var stored = await sample.App.InSchoolAsync(cast.Given.Id, db => db.Experiences.SingleAsync());
        Assert.Equal(Audience.OnlyMe, stored.Audience);
        Assert.DoesNotContain(Sentence, stored.Story!, StringComparison.Ordinal);
        Assert.True((await noor.OpenAsync(NudgeLinks.Open(nudge.Id))).Document.QuerySelector($"a[href='{DossierLinks.Experience(stored.Id)}']") is not null);
    }

    [Fact]
    public async Task Learner_SaysIt_InPlaceOfTyping()
    {
        var cast = await ArrangeAsync();
        var nudge = cast.Given.Nudge(cast.Noor, cast.Teacher, Sentence);
        await cast.Given.SaveAsync();
        using var noor = await sample.App.SignInAsync(cast.Noor);

        var nothing = await noor.SubmitAsync(await noor.OpenAsync(NudgeLinks.Write(nudge.Id)), NudgeLinks.Write(nudge.Id));
        var story = await noor.UploadAsync(nothing, NudgeLinks.Write(nudge.Id), "Files", "zetje.wav", SampleFiles.Wav());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.NotNull(story.Document.QuerySelector("audio"));
        Assert.Equal(nudge.Id, await sample.App.InSchoolAsync(cast.Given.Id, db => db.Nudges.Where(n => n.ExperienceId != null).Select(n => n.Id).SingleAsync()));
    }

    [Fact]
    public async Task Story_OfANudge_ShowsWhoSawIt_ToTheLearnerAndToWhoMayReadIt()
    {
        var cast = await ArrangeAsync();
        var nudge = cast.Given.Nudge(cast.Noor, cast.Teacher, Sentence);
        await cast.Given.SaveAsync();
        using var noor = await sample.App.SignInAsync(cast.Noor);
        await noor.SubmitAsync(await noor.OpenAsync(NudgeLinks.Write(nudge.Id)), NudgeLinks.Write(nudge.Id), ("Form.Story", "Ik pakte het krijt."));
        var story = await sample.App.InSchoolAsync(cast.Given.Id, db => db.Experiences.SingleAsync());
        using var mentor = await sample.App.SignInAsync(cast.Mentor);

        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(GuidanceLinks.Story(cast.Noor.Id, story.Id))).Status);
        var own = await noor.OpenAsync(DossierLinks.Experience(story.Id));
        Assert.NotNull(own.Document.QuerySelector($".chain a[href='{NudgeLinks.Open(nudge.Id)}']"));
        await noor.SubmitAsync(own, DossierLinks.Share(story.Id), ("audience", "Mentor"));
        var read = await mentor.OpenAsync(GuidanceLinks.Story(cast.Noor.Id, story.Id));
        Assert.True(read.Says(Sentence) && read.Says(cast.Teacher.Name), read.Describe());
        Assert.Empty(read.Document.QuerySelectorAll(".chain a"));
        using var teacher = await sample.App.SignInAsync(cast.Teacher);
        Assert.False((await teacher.OpenAsync(NudgeLinks.Given)).Says("krijt"));
    }

    [Fact]
    public async Task Nudge_WhoseStoryWasRemoved_CanBecomeAStoryAgain()
    {
        var cast = await ArrangeAsync();
        var nudge = cast.Given.Nudge(cast.Noor, cast.Teacher, Sentence);
        await cast.Given.SaveAsync();
        using var noor = await sample.App.SignInAsync(cast.Noor);
        var first = await noor.SubmitAsync(await noor.OpenAsync(NudgeLinks.Write(nudge.Id)), NudgeLinks.Write(nudge.Id), ("Form.Story", "Ik pakte het krijt."));
        await noor.SubmitAsync(first, first.Url + "/verwijderen");

        Assert.NotNull((await noor.OpenAsync(NudgeLinks.Open(nudge.Id))).Document.QuerySelector($"a[href='{NudgeLinks.Write(nudge.Id)}']"));
        var second = await noor.SubmitAsync(await noor.OpenAsync(NudgeLinks.Write(nudge.Id)), NudgeLinks.Write(nudge.Id), ("Form.Story", "Een stift was het."));
        Assert.True(second.Says("Een stift was het."));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    [InlineData(19, 10)]
    [InlineData(20, 20)]
    public void Count_IsSaidInSteps_AndNeverUnderTen(int learners, int? said) => Assert.Equal(said, NudgeCounts.Said(learners));

    [Fact]
    public async Task Counts_NameNobody()
    {
        var cast = await ArrangeAsync();
        cast.Given.Nudge(cast.Noor, cast.Teacher, Sentence);
        await cast.Given.SaveAsync();
        using var counsellor = await sample.App.SignInAsync(cast.Counsellor);

        var page = await counsellor.OpenAsync(NudgeLinks.Counts);

        Assert.False(page.Says(cast.Noor.Name));
        Assert.False(page.Says(cast.Teacher.Name));
        Assert.False(page.Says(Sentence));
    }

    private static (string, string?)[] Taps { get; } =
        [("Form.Seen", "Explained"), ("Form.Place", "Teaching"), ("Form.TalkTo", "Mentor"), ("Form.Sentence", Sentence)];

    private static async Task<Page> GiveAsync(Visitor teacher, Someone learner) =>
        await teacher.SubmitAsync(await teacher.OpenAsync(NudgeLinks.Give(learner.Id)), NudgeLinks.Give(learner.Id), Taps);

    private Task<Guid> IdAsync(Cast cast) => sample.App.InSchoolAsync(cast.Given.Id, db => db.Nudges.Select(n => n.Id).SingleAsync());

    private async Task<Cast> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App, "Zetjesschool");
        var havo = given.Department("Havo", Track.Havo);
        var group = given.Group("4H1", havo);
        var noor = given.Learner("Noor", group, "Bergsma Yildiz");
        given.Learner("Elders", given.Group("4H2", havo), "Vandaan");
        var cast = new Cast(given, noor, given.Teacher(group), given.Mentor(group), given.Counsellor(havo));
        await given.SaveAsync();
        return cast;
    }

    private sealed record Cast(GivenSchool Given, Someone Noor, Someone Teacher, Someone Mentor, Someone Counsellor);
}
