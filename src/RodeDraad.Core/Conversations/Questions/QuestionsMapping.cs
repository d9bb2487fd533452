using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Questions;

internal sealed class SchoolQuestionMapping : IEntityTypeConfiguration<SchoolQuestion>
{
    public void Configure(EntityTypeBuilder<SchoolQuestion> question)
    {
        question.Property(q => q.Text).HasMaxLength(BankQuestion.TextMaxLength);
        question.HasOne(q => q.Author).WithMany().HasForeignKey(q => q.AuthorId).OnDelete(DeleteBehavior.Restrict);
        question.HasIndex(q => new { q.SchoolId, q.Phase });
    }
}

internal sealed class HiddenQuestionMapping : IEntityTypeConfiguration<HiddenQuestion>
{
    public void Configure(EntityTypeBuilder<HiddenQuestion> hidden)
    {
        hidden.Property(h => h.Code).HasMaxLength(BankQuestion.CodeMaxLength);
        hidden.HasOne<StaffMember>().WithMany().HasForeignKey(h => h.HiddenById).OnDelete(DeleteBehavior.Restrict);
        hidden.HasIndex(h => new { h.SchoolId, h.Code }).IsUnique();
    }
}
