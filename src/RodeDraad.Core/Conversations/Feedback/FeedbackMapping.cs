using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Conversations.Feedback;

internal sealed class FeedbackRequestMapping : IEntityTypeConfiguration<FeedbackRequest>
{
    public void Configure(EntityTypeBuilder<FeedbackRequest> request)
    {
        request.Property(r => r.Subject).HasMaxLength(FeedbackRequest.SubjectMaxLength);
        request.Property(r => r.GiverName).HasMaxLength(FeedbackRequest.GiverMaxLength);
        request.Property(r => r.Saw).HasMaxLength(FeedbackRequest.TextMaxLength);
        request.Property(r => r.Further).HasMaxLength(FeedbackRequest.TextMaxLength);
        request.Property(r => r.Hash).HasMaxLength(FeedbackRequest.HashLength);
        request.HasOne(r => r.Learner).WithMany().HasForeignKey(r => r.LearnerId).OnDelete(DeleteBehavior.Cascade);
        request.HasIndex(r => r.Hash).IsUnique();
    }
}
