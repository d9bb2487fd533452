using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Hosting;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>The pages of all other roles, who lead or manage; and the gallery.</summary>
public sealed class LeaderPagesTests(Browser browser) : EveryPageTests(browser)
{
    public static TheoryData<string> Cast { get; } = [.. Enum.GetNames<Core.People.Role>().Except(Learners).Except(Guides)];

    [Theory, MemberData(nameof(Cast))]
    public Task Page_HasNoViolations_LightAndDark_InBothLanguages(string role) => WalkAsync(role);

    [Fact]
    public async Task Gallery_HasNoViolations()
    {
        await using var demo = await TestApp.StartAsync(s => s.Demo.Enabled = true);

        await Task.WhenAll(
            CheckAsync(demo, null, ["/vormgeving", "/inloggen", "/"], Look.Phone with { IsDark = true }),
            CheckAsync(demo, null, ["/vormgeving", "/inloggen", "/"], new Look { Language = "en" }));
    }
}
