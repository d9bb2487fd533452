using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Conversations.Referrals;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.Property(r => r.Question).HasMaxLength(Referral.QuestionMaxLength);
        referral.Property(r => r.Answer).HasMaxLength(Referral.AnswerMaxLength);
        referral.Ignore(r => r.State);
        referral.HasOne(r => r.Learner).WithMany().HasForeignKey(r => r.LearnerId).OnDelete(DeleteBehavior.Cascade);
        referral.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        referral.HasOne(r => r.Counsellor).WithMany().HasForeignKey(r => r.CounsellorId).OnDelete(DeleteBehavior.Restrict);
    }
}
