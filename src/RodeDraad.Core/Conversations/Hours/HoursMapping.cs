using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Conversations.Hours;

internal sealed class HoursPlanMapping : IEntityTypeConfiguration<HoursPlan>
{
    public void Configure(EntityTypeBuilder<HoursPlan> plan)
    {
        plan.HasOne(p => p.Department).WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Cascade);
        plan.HasIndex(p => new { p.DepartmentId, p.Year }).IsUnique();
    }
}
