using System.Text.RegularExpressions;
using RodeDraad.Web.Language;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Who reads short sentences gets short sentences: every long one on the learner's main pages has a plain variant.</summary>
public sealed partial class PlainTextTests
{
    private const int Words = 8;

    /// <summary>Beginnings of the keys that stand on those pages.</summary>
    private static readonly string[] Covered =
        ["OwnWords.", "Placement.", "Dossier.Question.", "Dossier.Capture.", "Dossier.Discovery.", "Dossier.Feeling.", "Dossier.CoreWords.", "Dossier.Timeline.", "Start.Plain.",
            "Offline.", "Threads.", "Profile.", "HandIn.", "ThreeWay.", "Conversations.", "Rounds.", "GroupTalks.", "Feedback.", "Nudges.", "WhoIsWho.", "Calendar."];

    /// <summary>What stands in the letter that a learner gives to somebody from home.</summary>
    private static readonly string[] Letter = ["ThreeWay.Letter.Scan", "ThreeWay.Letter.Until", "ThreeWay.Letter.What"];

    /// <summary>Read by mentors and guardians, who chose nothing.</summary>
    private static readonly string[] ForOthers =
    [
        "OwnWords.Shared.", "Profile.Open.", "Profile.Gone.", "Offline.App", "HandIn.NoGroups.", "HandIn.NotDue.", "HandIn.Staff.", "ThreeWay.Guest.", "ThreeWay.Gone.", .. Letter, "ThreeWay.Invite.Lead",
        "Conversations.Empty.Guardian.", "Conversations.Empty.Staff.", "Conversations.Held.", "Conversations.Lead.", "Conversations.TwoMinutes.", "GroupTalks.LastOne", "GroupTalks.OneSentence",
        "Rounds.ChoosingAfterTheEnd", "Rounds.ConversationKind.", "Rounds.Empty.", "Rounds.Field.", "Rounds.Lead", "Rounds.Next.", "Rounds.NoGroups.", "Rounds.OutsideRound", "Rounds.TooManySlots",
        "Feedback.Closed.", "Feedback.Give.", "Feedback.NothingShared.", "Feedback.Send.Text", "Nudges.Counts.", "Nudges.Given.", "Nudges.NobodyFound", "Nudges.Sentence.",
        "WhoIsWho.About.", "WhoIsWho.Card.", "WhoIsWho.Days.", "WhoIsWho.Photo.",
    ];

    [Fact]
    public void Variant_IsOfATextThatExists() => Guard.None(
        Plain(Languages.Dutch).Keys.Except(Text.AllIn(Languages.Dutch).Keys), "These plain texts are a variant of nothing:");

    [Fact]
    public void Variant_HasThePlacesOfItsText() => Guard.None(
        from language in Languages.Codes
        from plain in Plain(language)
        where Places(plain.Value) != Places(Text.AllIn(language)[plain.Key])
        select $"{language} {plain.Key}", "Different {0}, {1} … than the ordinary text:");

    [Fact]
    public void Variant_IsShort() => Guard.None(
        from language in Languages.Codes from plain in Plain(language) where IsLong(plain.Value) select $"{language} {plain.Key}: {plain.Value}", $"More than {Words} words in a sentence:");

    [Fact]
    public void LongSentence_OnALearnersPage_HasAPlainVariant() => Guard.None(
        from language in Languages.Codes
        let plain = Plain(language)
        from text in Text.AllIn(language)
        where Covered.Any(c => text.Key.StartsWith(c, StringComparison.Ordinal)) && !ForOthers.Any(o => text.Key.StartsWith(o, StringComparison.Ordinal))
            && IsLong(text.Value) && !plain.ContainsKey(text.Key)
        select $"{language} {text.Key}: {text.Value}", "Give these a short variant in Texts/Plain:");

    private static Dictionary<string, string> Plain(string language) => Text.AllIn(language)
        .Where(t => t.Key.StartsWith(PlainReading.Prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[PlainReading.Prefix.Length..], t => t.Value);

    private static bool IsLong(string text) => Sentence().Matches(text).Any(s => s.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > Words);

    private static string Places(string text) => string.Join(',', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("[^.?!:]+[.?!:]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
