using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Drafts;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(d => d.Key).HasMaxLength(Draft.KeyMaxLength);
        draft.Property(d => d.Address).HasMaxLength(Draft.AddressMaxLength);
        draft.Property(d => d.Heading).HasMaxLength(Draft.HeadingLength);
        draft.Property(d => d.Fields).HasMaxLength(Draft.FieldsMaxLength);
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        draft.HasIndex(d => new { d.PersonId, d.Key, d.ChangedAt });
    }
}
