using RodeDraad.Core.Common;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>
/// A round of conversations: for whom, between which days, of which kind. Staff give their times, learners choose one.
/// Refusals: <see cref="RoundsRules"/>.
/// </summary>
public sealed class Round : ISchoolOwned, IVersioned
{
    public const int TitleMaxLength = 80;
    public const int NoteMaxLength = 500;

    /// <summary>Places in a small group, where the method asks for five or six.</summary>
    public const int SmallGroupSeats = 6;

    private Round() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What learners read about it; null when the title says enough.</summary>
    public string? Note { get; private set; }

    public ConversationKind Kind { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day of the round.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The last day on which a learner may choose, move or give up a time.</summary>
    public DateOnly ChooseUntil { get; private set; }

    /// <summary>Length of one conversation, in minutes.</summary>
    public int Minutes { get; private set; } = Conversation.UsualMinutes;

    public Guid MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }

    /// <summary>Closed before its last day: nobody chooses any more, what was agreed stands.</summary>
    public DateTime? ClosedAt { get; private set; }

    public int Version { get; private set; } = 1;
    public List<RoundGroup> Groups { get; private set; } = [];
    public List<Slot> Slots { get; private set; } = [];

    /// <summary>How many learners sit in one conversation.</summary>
    public int Seats => Kind == ConversationKind.SmallGroup ? SmallGroupSeats : 1;

    /// <summary>Opens a round; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static Round Open(Guid id, Guid schoolId, Guid byId, ConversationKind kind, DateTime at) =>
        new() { Id = id, SchoolId = schoolId, MadeById = byId, Kind = kind, MadeAt = at };

    /// <summary>
    /// Says what the round is. Refuses days in the wrong order, and a round without a group. Needs <see cref="Groups"/>.
    /// </summary>
    /// <param name="title">Name, as learners read it.</param>
    /// <param name="note">What else they should know.</param>
    /// <param name="days">First day, last day, and the last day for choosing; the last day when null.</param>
    /// <param name="minutes">Length of a conversation.</param>
    /// <param name="groups">The groups it is for.</param>
    public Outcome Describe(string title, string? note, (DateOnly From, DateOnly Until, DateOnly? Choose) days, int minutes, IReadOnlyCollection<Guid> groups)
    {
        if (days.Until < days.From) return Outcome.Refused(RoundsRules.EndsBeforeItBegins);
        if (days.Choose is { } choose && choose > days.Until) return Outcome.Refused(RoundsRules.ChoosingAfterTheEnd);
        if (groups.Count == 0) return Outcome.Refused(RoundsRules.NeedsAGroup);
        Title = Words.Clean(title) ?? "";
        Note = Words.Clean(note);
        (From, Until, ChooseUntil) = (days.From, days.Until, days.Choose ?? days.Until);
        Minutes = Math.Clamp(minutes, Conversation.FewestMinutes, Conversation.MostMinutes);
        Groups.RemoveAll(g => !groups.Contains(g.GroupId));
        foreach (var group in groups.Where(g => !Groups.Exists(known => known.GroupId == g)))
            Groups.Add(new RoundGroup(this, group));
        return Outcome.Done;
    }

    /// <summary>Nobody chooses any more.</summary>
    public void Close(DateTime at) => ClosedAt ??= at;

    /// <summary>Undoes <see cref="Close"/>.</summary>
    public void Reopen() => ClosedAt = null;

    /// <summary>Whether a learner may still choose on a day.</summary>
    public bool IsOpenOn(DateOnly day) => ClosedAt is null && day <= ChooseUntil;
}

/// <summary>A group that a round is for.</summary>
public sealed class RoundGroup : ISchoolOwned
{
    private RoundGroup() { }

    internal RoundGroup(Round round, Guid groupId)
    {
        SchoolId = round.SchoolId;
        RoundId = round.Id;
        GroupId = groupId;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid RoundId { get; private set; }
    public Round? Round { get; private set; }
    public Guid GroupId { get; private set; }
    public Group? Group { get; private set; }
}
