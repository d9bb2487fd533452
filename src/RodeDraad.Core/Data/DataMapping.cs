using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Data;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.Property(c => c.Entity).HasMaxLength(Change.EntityMaxLength);
        change.Property(c => c.Fields).HasMaxLength(Change.FieldsMaxLength);
        change.HasIndex(c => new { c.SchoolId, c.At });
        change.HasIndex(c => c.EntityId);
    }
}

internal sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key) => key.Property(k => k.Name).HasMaxLength(200);
}
