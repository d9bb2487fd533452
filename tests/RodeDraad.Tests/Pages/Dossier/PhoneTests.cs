using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>What a phone without a network sends later arrives once, and the phone keeps nothing of anybody.</summary>
public sealed class PhoneTests(Sample sample)
{
    [Fact]
    public async Task Send_Twice_MakesOne()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();

        // The answer to the first got lost on the way.
        await SendAsync(visitor, id, "Zonder netwerk geschreven");
        var second = await SendAsync(visitor, id, "Zonder netwerk geschreven");

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(id, Assert.Single(await StoriesAsync(school, sanne)).Id);
    }

    [Fact]
    public async Task Send_AfterTheFormArrivedWithFewerWords_KeepsBoth()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var capture = await visitor.OpenAsync(DossierLinks.Capture);
        await visitor.SubmitAsync(capture, DossierLinks.Capture, ("Form.Story", "Eerste zin."));

        await SendAsync(visitor, Guid.Parse(capture.Value("Form.Id")!), "Eerste zin. En een tweede.");

        var story = Assert.Single(await StoriesAsync(school, sanne));
        Assert.Equal("Eerste zin. En een tweede.", story.Story);
        Assert.Equal("Eerste zin.", Assert.Single(await sample.App.InSchoolAsync(school.Id, db => db.ExperienceVersions.Where(v => v.ExperienceId == story.Id).ToListAsync())).Story);
    }

    [Fact]
    public async Task Send_AfterItWasEditedElsewhere_LosesNeither()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();
        await SendAsync(visitor, id, "Van de telefoon");
        await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Edit(id)), DossierLinks.Edit(id), ("Form.Story", "Op de laptop bijgewerkt"));

        await SendAsync(visitor, id, "Van de telefoon");
        await SendAsync(visitor, id, "Op de telefoon verder");

        Assert.Equal(["Op de laptop bijgewerkt", "Op de telefoon verder"], (await StoriesAsync(school, sanne)).Select(s => s.Story).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1970-01-01")]
    [InlineData("2099-01-01")]
    public async Task Send_DayOfAWrongClock_IsAskedAboutAndNotLost(string day)
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(visitor, Guid.NewGuid(), "Met een verkeerde klok", day)).Status);
        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture,
            ("Form.Story", "Met een verkeerde klok"), ("Form.HappenedOn", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Klopt deze dag?", page.FieldError("HappenedOn"), StringComparison.Ordinal);
        Assert.Equal("Met een verkeerde klok", page.Value("Form.Story"));
        Assert.Empty(await StoriesAsync(school, sanne));
    }

    [Fact]
    public async Task Send_MomentOfWriting_IsTheServers()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);

        await SendAsync(visitor, Guid.NewGuid(), "Gisteren", school.Today.AddDays(-1).ToString("yyyy-MM-dd"));

        var story = Assert.Single(await StoriesAsync(school, sanne));
        Assert.Equal(sample.App.Clock.GetUtcNow().UtcDateTime, story.WrittenAt, TimeSpan.FromMinutes(1));
        Assert.Equal(school.Today.AddDays(-1), story.HappenedOn);
    }

    [Fact]
    public async Task Send_WithAnotherPersonsToken_IsRefused()
    {
        var (sanne, school) = await LearnerAsync();
        var daan = school.Learner("Daan", school.Group("4H5"));
        await school.SaveAsync();
        using var one = await sample.App.SignInAsync(sanne);
        using var two = await sample.App.SignInAsync(daan);
        var token = await TokenAsync(one);

        var answer = await two.PostAsync(PhoneLinks.Phone, [("_form", token), ("id", Guid.NewGuid().ToString()), ("story", "Van Sanne")]);

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.Empty(await StoriesAsync(school, daan));
    }

    [Theory]
    [InlineData("voor\0na", "voorna")]
    [InlineData("مرحبا بالعالم", "مرحبا بالعالم")]
    [InlineData("gezin 👨‍👩‍👧‍👦", "gezin 👨‍👩‍👧‍👦")]
    public async Task Capture_AnySign_IsStoredOnBothDatabases(string typed, string stored)
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);

        // As a form with a file is sent: in the other form the framework itself refuses a NUL.
        var page = await visitor.UploadAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture, "none", "none.txt", [], ("Form.Story", typed));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(stored, Assert.Single(await StoriesAsync(school, sanne)).Story);
        Assert.Equal("auto", (await visitor.OpenAsync(DossierLinks.Capture)).Document.QuerySelector("textarea")!.GetAttribute("dir"));
    }

    [Fact]
    public async Task Address_WithNul_IsAnsweredOnBothDatabases()
    {
        using var visitor = await sample.App.SignInAsync(sample.Here.Administrator);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/beheer/mensen?zoek=a%00b")).Status);
    }

    [Fact]
    public async Task OfflinePage_HoldsNothingOfAnybody()
    {
        using var noor = await sample.App.SignInAsync(sample.Here.Noor);

        var page = await noor.OpenAsync(PhoneLinks.Offline);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var own in new[] { "Noor", sample.Here.Noor.Id.ToString(), "_form", sample.Here.Noor.Email })
            Assert.DoesNotContain(own, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedIn_SaysWhoAndGivesATokenThatWorks()
    {
        using var noor = await sample.App.SignInAsync(sample.Here.Noor);
        var page = await noor.GetAsync(PhoneLinks.SignedIn);

        Assert.Equal(sample.Here.Noor.Id, JsonDocument.Parse(page.Body).RootElement.GetProperty("person").GetGuid());
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Schrijf iets op")]
    [InlineData("en", "Write something down")]
    public async Task Manifest_InALanguage_NamesIconsThatAreThere(string code, string shortcut)
    {
        using var visitor = sample.App.Visit();
        var page = await visitor.GetAsync(PhoneLinks.Manifest(code));
        var manifest = JsonDocument.Parse(page.Body).RootElement;

        Assert.Equal(code, manifest.GetProperty("lang").GetString());
        Assert.Equal(shortcut, manifest.GetProperty("shortcuts")[0].GetProperty("name").GetString());
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(icon.GetProperty("src").GetString()!)).Status);
    }

    [Fact]
    public async Task Worker_IsAskedAnewEachTimeAndKeepsFilesThatAreThere()
    {
        using var visitor = sample.App.Visit();
        var worker = await visitor.GetAsync("/sw.js");

        Assert.Equal("no-cache", worker.Headers["Cache-Control"]);
        var files = System.Text.RegularExpressions.Regex.Matches(worker.Body, "\"(/[\\w.-]+\\.(?:css|js|svg|woff2))\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(files.Count >= 5, worker.Body);
        foreach (System.Text.RegularExpressions.Match file in files)
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(file.Groups[1].Value)).Status);
    }

    [Theory]
    [InlineData(null, "\"cache\", \"storage\"")]
    [InlineData("true", "\"cache\"")]
    public async Task SignOut_AsksTheBrowserToForget_ButNotTheLanguage(string? keep, string expected)
    {
        var (sanne, _) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);

        var answer = await visitor.SubmitOnceAsync(await visitor.OpenAsync("/account"), AccountLinks.SignOut, ("keep", keep));

        Assert.Equal(expected, answer.Headers["Clear-Site-Data"]);
    }

    private static async Task<string?> TokenAsync(Visitor visitor) =>
        JsonDocument.Parse((await visitor.GetAsync(PhoneLinks.SignedIn)).Body).RootElement.GetProperty("token").GetString();

    private static async Task<Page> SendAsync(Visitor visitor, Guid id, string story, string? day = null) =>
        await visitor.PostAsync(PhoneLinks.Phone, [("_form", await TokenAsync(visitor)), ("id", id.ToString()), ("story", story), ("day", day)]);

    private async Task<(Someone, GivenSchool)> LearnerAsync()
    {
        var school = GivenSchool.In(sample.App);
        var learner = school.Learner("Sanne", school.Group());
        await school.SaveAsync();
        return (learner, school);
    }

    private Task<List<Experience>> StoriesAsync(GivenSchool school, Someone learner) =>
        sample.App.InSchoolAsync(school.Id, db => db.Experiences.AsNoTracking().Where(e => e.LearnerId == learner.Id).ToListAsync());
}
