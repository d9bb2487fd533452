using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>
/// A time that a member of staff gives in a round. Once somebody sits there it has a conversation. Versioned, so that of
/// two learners who choose it at the same moment one is told at once.
/// </summary>
public sealed class Slot : ISchoolOwned, IVersioned
{
    public const int PlaceMaxLength = 80;

    private Slot() { }

    /// <summary>A time in a round.</summary>
    /// <param name="round">The round, for the length and the number of places.</param>
    /// <param name="seriesId">The form that gave it together with others.</param>
    /// <param name="staffId">Who gives it.</param>
    /// <param name="startsAt">UTC.</param>
    /// <param name="place">Where; null when that goes without saying.</param>
    public Slot(Round round, Guid seriesId, Guid staffId, DateTime startsAt, string? place)
    {
        SchoolId = round.SchoolId;
        RoundId = round.Id;
        SeriesId = seriesId;
        StaffId = staffId;
        StartsAt = startsAt;
        Minutes = round.Minutes;
        Seats = round.Seats;
        Place = Words.Clean(place);
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid RoundId { get; private set; }
    public Round? Round { get; private set; }
    public Guid SeriesId { get; private set; }
    public Guid StaffId { get; private set; }
    public StaffMember? Staff { get; private set; }
    public DateTime StartsAt { get; private set; }
    public int Minutes { get; private set; }

    /// <summary>How many learners fit in: one, or six in a small group.</summary>
    public int Seats { get; private set; }

    public string? Place { get; private set; }

    /// <summary>The conversation that takes place here; null while nobody chose it.</summary>
    public Guid? ConversationId { get; private set; }

    public Conversation? Conversation { get; private set; }
    public int Version { get; private set; } = 1;
    public List<Booking> Bookings { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>The conversation takes place here.</summary>
    public void Hold(Conversation conversation) => Holds(conversation.Id);

    internal void Holds(Guid? conversationId) => ConversationId = conversationId;
}

/// <summary>A learner's place in a slot. One a round; a place that is given up goes, the change log remembers.</summary>
public sealed class Booking : ISchoolOwned, IVersioned
{
    private Booking() { }

    /// <summary>A place in a slot; <paramref name="id"/> comes from the form, so that a double click books once.</summary>
    public Booking(Guid id, Slot slot, Guid learnerId, int seat, Guid byId, DateTime at)
    {
        Id = id;
        SchoolId = slot.SchoolId;
        RoundId = slot.RoundId;
        SlotId = slot.Id;
        Slot = slot;
        LearnerId = learnerId;
        Seat = seat;
        BookedById = byId;
        BookedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid RoundId { get; private set; }
    public Guid SlotId { get; private set; }
    public Slot? Slot { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }

    /// <summary>From 1; no two learners hold the same seat of a slot.</summary>
    public int Seat { get; private set; }

    /// <summary>The learner, or the member of staff who placed the learner.</summary>
    public Guid BookedById { get; private set; }

    public DateTime BookedAt { get; private set; }

    /// <summary>The learner would like to exchange this time for another; null when not.</summary>
    public DateTime? OfferedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Offers the time for exchange, or takes that back.</summary>
    public void Offer(bool offered, DateTime at) => OfferedAt = offered ? OfferedAt ?? at : null;

    internal void MoveTo(Slot slot, int seat, DateTime at)
    {
        SlotId = slot.Id;
        Slot = slot;
        Seat = seat;
        BookedAt = at;
        OfferedAt = null;
    }
}
