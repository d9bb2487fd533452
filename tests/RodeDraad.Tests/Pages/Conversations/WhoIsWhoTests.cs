using System.Net;
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

    private async Task<Cast> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App, "Wieiswieschool");
        var havo = given.Department("Havo", Track.Havo);
        var group = given.Group("4H1", havo);
        var cast = new Cast(given.Learner("Noor", group), given.Mentor(group), given.Counsellor(havo), given.Mentor(given.Group("4H2", havo), "Olga"));
        await given.SaveAsync();
        return cast;
    }

    private sealed record Cast(Someone Noor, Someone Mentor, Someone Counsellor, Someone OtherMentor);
}
