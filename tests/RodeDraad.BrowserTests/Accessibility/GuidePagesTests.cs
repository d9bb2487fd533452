using RodeDraad.BrowserTests.Browsing;
using Xunit;

namespace RodeDraad.BrowserTests.Accessibility;

/// <summary>The pages of who guides learners; and that learner and mentor can do with the smallest phone.</summary>
public sealed class GuidePagesTests(Browser browser) : EveryPageTests(browser)
{
    private readonly Browser _browser = browser;

    public static TheoryData<string> Cast { get; } = [.. Guides];

    [Theory, MemberData(nameof(Cast))]
    public Task Page_HasNoViolations_LightAndDark_InBothLanguages(string role) => WalkAsync(role);

    [Fact]
    public Task Page_FitsTheSmallestPhone() => Task.WhenAll(SqueezeAsync(_browser.Here.Noor), SqueezeAsync(_browser.Here.Mentor));
}
