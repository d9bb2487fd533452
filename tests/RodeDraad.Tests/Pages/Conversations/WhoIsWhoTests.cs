using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>A learner finds the own mentor and counsellor, with what they wrote themselves.</summary>
public sealed class WhoIsWhoTests(Sample sample)
{
    [Fact]
    public async Task Card_IsSeenByTheOwnLearners_OnTheStartPageAndOnItsOwn()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);
        await mentor.SubmitAsync(await mentor.OpenAsync(WhoIsWhoLinks.Card), WhoIsWhoLinks.Card, ("Form.Days", "ma en do"), ("Form.Room", "2.14"), ("Form.About", "Voor alles wat groeit"));
        using var noor = await sample.App.SignInAsync(cast.Noor);

        Assert.True((await noor.OpenAsync("/")).Says("2.14"));
        var page = await noor.OpenAsync(WhoIsWhoLinks.Index);
        Assert.True(page.Says(cast.Mentor.Name) && page.Says(cast.Counsellor.Name) && page.Says("Voor alles wat groeit"));
        Assert.False(page.Says(cast.OtherMentor.Name));
        Assert.Null(page.Document.QuerySelector("img.face"));
    }

    [Fact]
    public async Task TwoTabs_TheSecondIsToldAndKeepsItsWords_TheSameTwiceIsFine()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);
        var (one, two) = (await mentor.OpenAsync(WhoIsWhoLinks.Card), await mentor.OpenAsync(WhoIsWhoLinks.Card));

        Assert.Equal(HttpStatusCode.OK, (await mentor.SubmitAsync(one, WhoIsWhoLinks.Card, ("Form.Room", "1.01"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await mentor.SubmitAsync(one, WhoIsWhoLinks.Card, ("Form.Room", "1.01"))).Status);
        var late = await mentor.SubmitAsync(two, WhoIsWhoLinks.Card, ("Form.Room", "2.02"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.True(late.Says("1.01"));
        Assert.Equal("2.02", late.Value("Form.Room"));
    }

    [Fact]
    public async Task Photo_IsSeenWithinTheSchool_CheckedAndWrittenAnew_AndCanBeTakenAway()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);
        using var noor = await sample.App.SignInAsync(cast.Noor);
        using var elsewhere = await sample.App.SignInAsync(sample.Elsewhere.Noor);
        using var nobody = sample.App.Visit();

        var card = await mentor.UploadAsync(await mentor.OpenAsync(WhoIsWhoLinks.SetPhoto), WhoIsWhoLinks.SetPhoto, "Photo", "ik.png", SampleFiles.Png(8, 8, ("tEXt", "Comment\0hier woon ik"u8.ToArray())));
        var address = (await noor.OpenAsync("/")).Document.QuerySelector("img.face")!.GetAttribute("src")!;
        var photo = await noor.GetAsync(address);

        Assert.Equal(address, card.Document.QuerySelector("main img.face")!.GetAttribute("src"));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (photo.Status, photo.Headers["Content-Type"]));
        Assert.DoesNotContain("hier woon ik", photo.Body, StringComparison.Ordinal);
        Assert.NotNull((await noor.OpenAsync(WhoIsWhoLinks.Index)).Document.QuerySelector($"img[src='{address}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await nobody.GetAsync(address)).Status);

        var gone = await mentor.SubmitAsync(await mentor.OpenAsync(WhoIsWhoLinks.SetPhoto), WhoIsWhoLinks.RemovePhoto);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(address)).Status);
        await mentor.SubmitAsync(gone, gone.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("ik.png", "geen plaatje")]
    [InlineData("ik.pdf", "%PDF-1.4")]
    [InlineData("ik.exe", "MZ")]
    public async Task Photo_ThatIsNone_IsRefusedInWords(string name, string content)
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);

        var page = await mentor.UploadAsync(await mentor.OpenAsync(WhoIsWhoLinks.SetPhoto), WhoIsWhoLinks.SetPhoto, "Photo", name, System.Text.Encoding.ASCII.GetBytes(content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Photo"));
    }

    [Fact]
    public async Task Photo_ThatIsTooLarge_IsRefusedInWords_AndTheOneBeforeStays()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);
        var card = await mentor.UploadAsync(await mentor.OpenAsync(WhoIsWhoLinks.SetPhoto), WhoIsWhoLinks.SetPhoto, "Photo", "ik.png", SampleFiles.Png(8, 8));
        var before = card.Document.QuerySelector("main img.face")!.GetAttribute("src")!;

        var refused = await mentor.UploadAsync(await mentor.OpenAsync(WhoIsWhoLinks.SetPhoto), WhoIsWhoLinks.SetPhoto, "Photo", "groot.png", SampleFiles.LargePng(StaffPhoto.MaxLength + 1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("te groot", refused.FieldError("Photo"), StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("input[type=file][name=Photo]"));
        Assert.Equal(before, refused.Document.QuerySelector("main img.face")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync(before)).Status);
    }

    [Fact]
    public async Task WithoutAPhoto_ALetterStandsInItsPlace()
    {
        var cast = await ArrangeAsync();
        using var noor = await sample.App.SignInAsync(cast.Noor);

        foreach (var address in new[] { "/", WhoIsWhoLinks.Index })
        {
            var page = await noor.OpenAsync(address);
            Assert.Null(page.Document.QuerySelector("img.face"));
            Assert.NotNull(page.Document.QuerySelector("main b.face"));
        }
    }

    [Fact]
    public async Task Photo_TakenAwayLongAgo_IsErased()
    {
        var cast = await ArrangeAsync();
        cast.Given.Photo(cast.Mentor).Remove(sample.App.Clock.Now().AddDays(-StaffPhoto.DaysKept - 1));
        await cast.Given.SaveAsync();

        await sample.App.InSchoolAsync(cast.Given.Id, db => StaffPhoto.EraseRemovedAsync(db, sample.App.Clock, TestContext.Current.CancellationToken));

        Assert.Equal(0, await sample.App.InSchoolAsync(cast.Given.Id, db => db.StaffPhotos.CountAsync()));
    }

    private async Task<Cast> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App, "Wieiswieschool");
        var havo = given.Department("Havo", Track.Havo);
        var group = given.Group("4H1", havo);
        var cast = new Cast(given, given.Learner("Noor", group), given.Mentor(group), given.Counsellor(havo), given.Mentor(given.Group("4H2", havo), "Olga"));
        await given.SaveAsync();
        return cast;
    }

    private sealed record Cast(GivenSchool Given, Someone Noor, Someone Mentor, Someone Counsellor, Someone OtherMentor);
}
