using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>Why the tables of rounds may know a person, for how long, and what goes along where.</summary>
public static class RoundsPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new(typeof(Round), [nameof(Round.MadeById)], "To open a round of conversations, and to know whom to ask about it.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.No, Erasure = Erasure.Anonymise, Transfer = Carried.No,
            Remark = "A round is the school's planning; it says nothing of a learner.",
        },
        new(typeof(Slot), [nameof(Slot.StaffId)], "To know who gives which time.")
        {
            Retention = Retention.OneYear, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "A year's planning is of no use to the next school.",
        },
        new(typeof(Booking), [nameof(Booking.LearnerId), nameof(Booking.BookedById)], "To know who comes when.")
        {
            Retention = Retention.OneYear, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "What was said goes along in the record; the time does not.",
        },
        new(typeof(Reminder), [nameof(Reminder.PersonId)], "To remind somebody of a conversation once, never twice.")
        {
            Retention = Retention.Short, Export = Carried.No, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Erased a month after the conversation; it holds no more than that a reminder went out.",
        },
        new(typeof(CalendarFeed), [nameof(CalendarFeed.PersonId)], "To let somebody follow the own conversations in a calendar of choice.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.No, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Only a fingerprint of the address is kept, which is of no use outside.",
        },
    ];
}
