using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Rounds;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.Property(r => r.Title).HasMaxLength(Round.TitleMaxLength);
        round.Property(r => r.Note).HasMaxLength(Round.NoteMaxLength);
        round.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        round.Ignore(r => r.Seats);
        round.HasMany(r => r.Groups).WithOne(g => g.Round).HasForeignKey(g => g.RoundId).OnDelete(DeleteBehavior.Cascade);
        round.HasMany(r => r.Slots).WithOne(s => s.Round).HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Cascade);
        round.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.MadeById).OnDelete(DeleteBehavior.Restrict);
        round.HasIndex(r => new { r.SchoolId, r.Until });
    }
}

internal sealed class RoundGroupMapping : IEntityTypeConfiguration<RoundGroup>
{
    public void Configure(EntityTypeBuilder<RoundGroup> group)
    {
        group.HasOne(g => g.Group).WithMany().HasForeignKey(g => g.GroupId).OnDelete(DeleteBehavior.Cascade);
        group.HasIndex(g => new { g.RoundId, g.GroupId }).IsUnique();
    }
}

internal sealed class SlotMapping : IEntityTypeConfiguration<Slot>
{
    public void Configure(EntityTypeBuilder<Slot> slot)
    {
        slot.Property(s => s.Place).HasMaxLength(Slot.PlaceMaxLength);
        slot.Ignore(s => s.EndsAt);
        slot.HasOne(s => s.Staff).WithMany().HasForeignKey(s => s.StaffId).OnDelete(DeleteBehavior.Cascade);
        slot.HasOne(s => s.Conversation).WithMany().HasForeignKey(s => s.ConversationId).OnDelete(DeleteBehavior.SetNull);
        slot.HasMany(s => s.Bookings).WithOne(b => b.Slot).HasForeignKey(b => b.SlotId).OnDelete(DeleteBehavior.Cascade);
        slot.HasIndex(s => new { s.SeriesId, s.StartsAt }).IsUnique();
        slot.HasIndex(s => new { s.StaffId, s.StartsAt });
    }
}

internal sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.HasOne(b => b.Learner).WithMany().HasForeignKey(b => b.LearnerId).OnDelete(DeleteBehavior.Cascade);
        booking.HasIndex(b => new { b.SlotId, b.Seat }).IsUnique();
        booking.HasIndex(b => new { b.RoundId, b.LearnerId }).IsUnique();
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.HasOne(r => r.Conversation).WithMany().HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Cascade);
        reminder.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        reminder.HasIndex(r => new { r.ConversationId, r.PersonId, r.PlannedAt }).IsUnique();
    }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.Property(f => f.Hash).HasMaxLength(CalendarFeed.HashLength);
        feed.HasOne(f => f.Person).WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        feed.HasIndex(f => f.PersonId).IsUnique();
        feed.HasIndex(f => f.Hash).IsUnique();
    }
}
