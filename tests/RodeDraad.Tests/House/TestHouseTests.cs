using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Testing.Given;
using Xunit;

namespace RodeDraad.Tests.House;

/// <summary>The test house itself: what every other test stands on.</summary>
public sealed class TestHouseTests(Sample sample)
{
    [Fact]
    public async Task Open_UnknownAddress_IsNotFound()
    {
        using var visitor = sample.App.Visit();

        var page = await visitor.OpenAsync("/bestaat-niet");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotNull(page.Heading);
    }

    [Fact]
    public async Task SignIn_WithoutTheSignInPage_OpensTheStartOfThatPerson()
    {
        using var noor = await sample.App.SignInAsync(sample.Here.Noor);

        var page = await noor.OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sample.Here.Noor.Name, page.Body, StringComparison.Ordinal);
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task SignIn_ThroughTheForm_Works()
    {
        using var visitor = sample.App.Visit();

        var start = await visitor.SubmitAsync(await visitor.OpenAsync("/inloggen"), "/inloggen",
            ("email", sample.Here.Sem.Email), ("password", GivenSchool.Password));

        Assert.Equal("/", start.Url);
        Assert.Contains(sample.Here.Sem.Name, start.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InSchool_SeesOnlyThatSchool()
    {
        var names = await sample.App.InSchoolAsync(sample.Here.Given.Id, db => db.Learners.Select(l => l.SchoolId).Distinct().ToListAsync());

        Assert.Equal([sample.Here.Given.Id], names);
    }
}
