using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Dossier.Showing;

internal sealed class SheetMapping : IEntityTypeConfiguration<Sheet>
{
    public void Configure(EntityTypeBuilder<Sheet> sheet)
    {
        sheet.Property(s => s.Title).HasMaxLength(Sheet.TitleMaxLength);
        sheet.Property(s => s.Name).HasMaxLength(Sheet.NameMaxLength);
        sheet.Property(s => s.About).HasMaxLength(Sheet.AboutMaxLength);
        sheet.HasOne(s => s.Learner).WithMany().HasForeignKey(s => s.LearnerId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasMany(s => s.Parts).WithOne(p => p.Sheet).HasForeignKey(p => p.SheetId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasMany(s => s.Links).WithOne(l => l.Sheet).HasForeignKey(l => l.SheetId).OnDelete(DeleteBehavior.Cascade);
        sheet.HasIndex(s => new { s.LearnerId, s.ChangedAt });
    }
}

internal sealed class SheetPartMapping : IEntityTypeConfiguration<SheetPart>
{
    public void Configure(EntityTypeBuilder<SheetPart> part)
    {
        part.Property(p => p.Kind).HasConversion<string>().HasMaxLength(12);
        part.Property(p => p.Word).HasMaxLength(CoreWord.MaxLength);
    }
}

internal sealed class SheetLinkMapping : IEntityTypeConfiguration<SheetLink>
{
    public void Configure(EntityTypeBuilder<SheetLink> link)
    {
        link.Property(l => l.Hash).HasMaxLength(SheetLink.HashLength);
        link.Property(l => l.For).HasMaxLength(SheetLink.ForMaxLength);
        link.HasIndex(l => l.Hash).IsUnique();
    }
}
