using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Demo;

/// <summary>What staff of the demo school did for learners besides answering stories: <c>support.json</c>.</summary>
internal sealed record SupportContent : VersionedContent
{
    public required IReadOnlyList<CardContent> Cards { get; init; }
    public required IReadOnlyList<OwnQuestionContent> Questions { get; init; }
    public required IReadOnlyList<HiddenContent> Hidden { get; init; }
    public required IReadOnlyList<NudgeContent> Nudges { get; init; }
    public required IReadOnlyList<ReferralContent> Referrals { get; init; }
    public required IReadOnlyList<FeedbackContent> Feedback { get; init; }
}

/// <summary>What somebody says about being reached; room and days stand with the staff. A photo is a file of pictures/.</summary>
internal sealed record CardContent(string School, string Staff, string? Reach, string? About, string? Photo = null);

/// <summary>A question that was added to the bank: for the school, or for oneself and perhaps offered to the school.</summary>
internal sealed record OwnQuestionContent(string School, string By, Phase Phase, string Text, IReadOnlyList<Themes>? Themes = null, bool JustMe = false, bool Offered = false);

/// <summary>A question of the bank that a school hid.</summary>
internal sealed record HiddenContent(string School, string By, string Code);

/// <summary>A nudge for a learner written by hand.</summary>
internal sealed record NudgeContent
{
    public required string To { get; init; }
    public required string By { get; init; }
    public required int DaysAgo { get; init; }
    public required Seen Seen { get; init; }
    public required Place Place { get; init; }
    public required TalkTo TalkTo { get; init; }
    public required string Sentence { get; init; }
    public bool Opened { get; init; }
    public bool Kept { get; init; }
    public string? Reply { get; init; }
}

/// <summary>A referral about a learner written by hand; taken up when there is a counsellor, answered when there is an answer.</summary>
internal sealed record ReferralContent(
    string About, string By, int DaysAgo, string Question, string? Counsellor = null, string? Answer = null, int AnsweredAfter = 1);

/// <summary>What a learner written by hand asked somebody; without <see cref="Saw"/> it waits for an answer.</summary>
internal sealed record FeedbackContent
{
    public required string For { get; init; }
    public required int DaysAgo { get; init; }
    public required FeedbackAbout About { get; init; }
    public required string Subject { get; init; }
    public required GiverKind Giver { get; init; }
    public required string GiverName { get; init; }
    public string? Saw { get; init; }
    public string? Further { get; init; }
    public Audience Audience { get; init; }
    public bool Seen { get; init; }
}
