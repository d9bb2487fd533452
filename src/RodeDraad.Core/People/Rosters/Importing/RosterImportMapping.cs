using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.People.Rosters.Importing;

internal sealed class RosterImportMapping : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> import)
    {
        import.Property(i => i.FileName).HasMaxLength(RosterImport.FileNameMaxLength);
        import.Property(i => i.Department).HasMaxLength(RosterImport.DepartmentMaxLength);
        import.Property(i => i.State).HasConversion<string>().HasMaxLength(12);
        import.Property(i => i.Refusal).HasMaxLength(RosterImport.RefusalMaxLength);
        import.Property(i => i.AgreedFingerprint).HasMaxLength(RosterImport.FingerprintLength);
        import.HasOne(i => i.UploadedBy).WithMany().HasForeignKey(i => i.UploadedById).OnDelete(DeleteBehavior.SetNull);
        import.HasIndex(i => new { i.SchoolId, i.UploadedAt });
        import.HasIndex(i => i.State);
    }
}
