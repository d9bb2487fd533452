using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.ThreeWay;

/// <summary>
/// Somebody from home is asked to a conversation that the learner leads: a guardian with an account, or whoever has the
/// link. It shows when, where and what the learner chose, and takes one sentence, which comes to the learner first.
/// Refusals: <see cref="ThreeWayRules"/>.
/// </summary>
public sealed class GuardianInvitation : ISchoolOwned, IVersioned
{
    public const int NameMaxLength = 80;
    public const int SentenceMaxLength = 300;
    public const int HashLength = 64;
    public const int MostOpen = 6;

    /// <summary>So long a link opens while there is no moment yet.</summary>
    public const int DaysWithoutMoment = 21;

    private GuardianInvitation() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid RecordId { get; private set; }
    public ConversationRecord? Record { get; private set; }

    /// <summary>The guardian with an account; null when it is a link.</summary>
    public Guid? GuardianId { get; private set; }

    public Guardian? Guardian { get; private set; }

    /// <summary>As whoever invites calls that person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the secret in the link, hexadecimal; null for a guardian with an account.</summary>
    public string? Hash { get; private set; }

    public Guid MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>What that person sees the learner do.</summary>
    public string? Sentence { get; private set; }

    public DateTime? SaidAt { get; private set; }

    /// <summary>When the learner laid the sentence on the table, so that the mentor reads it too.</summary>
    public DateTime? OnTableAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>A link; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static GuardianInvitation ByLink(Guid id, ConversationRecord record, string name, string hash, Guid byId, DateTime at) =>
        Of(id, record, name, byId, at, i => i.Hash = hash);

    /// <summary>A guardian of the learner who signs in.</summary>
    public static GuardianInvitation ByAccount(Guid id, ConversationRecord record, Guardian guardian, Guid byId, DateTime at) =>
        Of(id, record, guardian.FullName, byId, at, i => i.GuardianId = guardian.Id);

    /// <summary>It opens nothing any more; can be undone with <see cref="Restore"/>.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= at;

    public void Restore() => RevokedAt = null;

    /// <summary>Until when it opens, UTC: a day after the agreed moment, and no longer than the conversation itself.</summary>
    public DateTime ClosesAt(Conversation conversation) =>
        conversation.EndedAt ?? (conversation.PlannedAt ?? MadeAt.AddDays(DaysWithoutMoment)).AddDays(1);

    /// <summary>Not taken back, not called off, not over.</summary>
    public bool OpensAt(DateTime now, Conversation conversation) =>
        RevokedAt is null && conversation.CancelledAt is null && now < ClosesAt(conversation);

    /// <summary>One sentence, once. Needs <see cref="Record"/> with its conversation.</summary>
    public Outcome Say(string? sentence, DateTime at)
    {
        if (!OpensAt(at, Record!.Conversation!)) return Outcome.Refused(ThreeWayRules.IsShut);
        if (SaidAt is not null) return Outcome.Refused(ThreeWayRules.WasSaid);
        if (Words.Clean(sentence) is not { } clean) return Outcome.Refused(ThreeWayRules.WordsAreNeeded);
        Sentence = clean;
        SaidAt = at;
        return Outcome.Done;
    }

    /// <summary>The learner lays the sentence on the table, or takes it off.</summary>
    public Outcome LayOnTable(bool laid, DateTime at)
    {
        if (Sentence is null) return Outcome.Refused(ThreeWayRules.WordsAreNeeded);
        OnTableAt = laid ? OnTableAt ?? at : null;
        return Outcome.Done;
    }

    private static GuardianInvitation Of(Guid id, ConversationRecord record, string name, Guid byId, DateTime at, Action<GuardianInvitation> how)
    {
        var invitation = new GuardianInvitation
        {
            Id = id,
            SchoolId = record.SchoolId,
            LearnerId = record.LearnerId,
            RecordId = record.Id,
            Record = record,
            Name = Words.Clean(name) ?? "",
            MadeById = byId,
            MadeAt = at,
        };
        how(invitation);
        return invitation;
    }
}

/// <summary>Names of the refusals about a conversation with home; each is also the key of the text people see.</summary>
public static class ThreeWayRules
{
    public const string OnlyWithHome = "ThreeWay.OnlyWithHome";
    public const string TooManyShown = "ThreeWay.TooManyShown";
    public const string TooManyInvited = "ThreeWay.TooManyInvited";
    public const string IsShut = "ThreeWay.IsShut";
    public const string WasSaid = "ThreeWay.WasSaid";
    public const string WordsAreNeeded = "ThreeWay.WordsAreNeeded";
}
