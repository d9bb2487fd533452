using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

public sealed class DraftTests
{
    private static readonly DateTime Now = new(2026, 11, 18, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Keep_FirstWords_AreItsHeading()
    {
        var draft = Begin("Ik was bij de brandweer en mocht mee naar boven.");

        Assert.Equal("Ik was bij de brandweer en mocht mee naar boven.", draft.Heading);
        Assert.Equal("Ik was bij de brandweer en mocht mee naar boven.", draft.Read().Values["Form.Story"][0]);
    }

    [Fact]
    public void Keep_RevisionOfAnotherDevice_IsRefusedAndChangesNothing()
    {
        var draft = Begin("Van de telefoon");

        var outcome = draft.Keep(Fields("Van de laptop"), "/dossier/nieuw", 0, revision: draft.Version - 1, Now);

        Assert.Equal(DossierRules.DraftChangedElsewhere, outcome.Refusal);
        Assert.Equal("Van de telefoon", draft.Heading);
    }

    [Fact]
    public void Keep_SameWordsAgain_IsNoConflict()
    {
        var draft = Begin("Zelfde woorden");

        Assert.False(draft.Keep(Fields("Zelfde woorden"), "/dossier/nieuw", 0, revision: 0, Now).IsRefused);
    }

    [Fact]
    public void Keep_MoreThanFits_IsRefused()
    {
        var draft = Begin("Begin");

        var outcome = draft.Keep(Fields(new string('x', Draft.FieldsMaxLength)), "/", 0, draft.Version, Now);

        Assert.Equal(DossierRules.DraftTooLong, outcome.Refusal);
        Assert.Equal("Begin", draft.Heading);
    }

    [Fact]
    public void Keep_AfterBeingThrownAway_IsThereAgain()
    {
        var draft = Begin("Weg");
        draft.Remove(Now);

        draft.Keep(Fields("Toch niet weg"), "/", 0, draft.Version, Now);

        Assert.Null(draft.RemovedAt);
    }

    [Theory]
    [InlineData("""{"Form.Story":[""],"Form.HappenedOn":["2026-11-18"],"Form.Themes":[]}""", true)]
    [InlineData("""{"Form.Story":["a"]}""", false)]
    [InlineData("""{"Form.Themes":["Work"]}""", false)]
    public void IsEmpty_OnlyAPresetDay_IsNothing(string json, bool empty) => Assert.Equal(empty, DraftFields.Parse(json)!.IsEmpty);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("null")]
    public void Parse_SomethingElse_IsNothing(string json) => Assert.Null(DraftFields.Parse(json));

    [Fact]
    public void Parse_Nul_IsTakenOut() => Assert.Equal("ab", DraftFields.Parse("""{"x":["a\u0000b"]}""")!.Values["x"][0]);

    private static Draft Begin(string story)
    {
        var draft = new Draft(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Draft.Capture, Now);
        Assert.False(draft.Keep(Fields(story), "/dossier/nieuw", 0, 0, Now).IsRefused);
        return draft;
    }

    private static DraftFields Fields(string story) => new(new Dictionary<string, string[]> { ["Form.Story"] = [story] });
}
