using RodeDraad.BrowserTests.Browsing;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>The pages of who guides learners.</summary>
public sealed class GuidePagesTests(Browser browser) : EveryPageTests(browser)
{
    public static TheoryData<string> Cast { get; } = [.. Guides];

    [Theory, MemberData(nameof(Cast))]
    public Task Page_HasNoViolations_LightAndDark_InBothLanguages(string role) => WalkAsync(role);
}
