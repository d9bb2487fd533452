using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.ThreeWay;

internal sealed class GuardianInvitationMapping : IEntityTypeConfiguration<GuardianInvitation>
{
    public void Configure(EntityTypeBuilder<GuardianInvitation> invitation)
    {
        invitation.Property(i => i.Name).HasMaxLength(GuardianInvitation.NameMaxLength);
        invitation.Property(i => i.Hash).HasMaxLength(GuardianInvitation.HashLength);
        invitation.Property(i => i.Sentence).HasMaxLength(GuardianInvitation.SentenceMaxLength);
        invitation.HasOne(i => i.Record).WithMany(r => r.Invitations).HasForeignKey(i => i.RecordId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne(i => i.Guardian).WithMany().HasForeignKey(i => i.GuardianId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne<Learner>().WithMany().HasForeignKey(i => i.LearnerId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasIndex(i => i.Hash).IsUnique();
        invitation.HasIndex(i => new { i.RecordId, i.GuardianId }).IsUnique();
    }
}

internal sealed class ShownPieceMapping : IEntityTypeConfiguration<ShownPiece>
{
    public void Configure(EntityTypeBuilder<ShownPiece> piece)
    {
        piece.Property(p => p.Kind).HasConversion<string>().HasMaxLength(10);
        piece.HasOne<ConversationRecord>().WithMany(r => r.Shown).HasForeignKey(p => p.RecordId).OnDelete(DeleteBehavior.Cascade);
        piece.HasOne<Learner>().WithMany().HasForeignKey(p => p.LearnerId).OnDelete(DeleteBehavior.Cascade);
        piece.HasIndex(p => new { p.RecordId, p.SourceId }).IsUnique();
    }
}
