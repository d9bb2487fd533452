using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Conversations.Nudges;

internal sealed class NudgeMapping : IEntityTypeConfiguration<Nudge>
{
    public void Configure(EntityTypeBuilder<Nudge> nudge)
    {
        nudge.Property(n => n.Sentence).HasMaxLength(Nudge.SentenceMaxLength);
        nudge.Property(n => n.Reply).HasMaxLength(Nudge.ReplyMaxLength);
        nudge.HasOne(n => n.Learner).WithMany().HasForeignKey(n => n.LearnerId).OnDelete(DeleteBehavior.Cascade);
        nudge.HasOne(n => n.Author).WithMany().HasForeignKey(n => n.AuthorId).OnDelete(DeleteBehavior.Restrict);
        nudge.HasOne(n => n.Experience).WithMany().HasForeignKey(n => n.ExperienceId).OnDelete(DeleteBehavior.SetNull);
        nudge.Ignore(n => n.Story);
        nudge.HasIndex(n => new { n.LearnerId, n.GivenAt });
    }
}
