using RodeDraad.BrowserTests.Browsing;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>The pages of learners, their homes and visitors.</summary>
public sealed class LearnerPagesTests(Browser browser) : EveryPageTests(browser)
{
    public static TheoryData<string> Cast { get; } = [.. Learners];

    [Theory, MemberData(nameof(Cast))]
    public Task Page_HasNoViolations_LightAndDark_InBothLanguages(string role) => WalkAsync(role);
}
