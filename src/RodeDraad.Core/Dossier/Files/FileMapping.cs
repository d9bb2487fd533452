using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.Common.Files;

namespace RodeDraad.Core.Dossier.Files;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(a => a.Name).HasMaxLength(FileName.MaxLength);
        attachment.Property(a => a.Caption).HasMaxLength(Attachment.CaptionMaxLength);
        attachment.Property(a => a.Hash).HasMaxLength(Attachment.HashLength);
        attachment.HasOne(a => a.Experience).WithMany().HasForeignKey(a => a.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        attachment.HasMany(a => a.Parts).WithOne().HasForeignKey(p => p.AttachmentId).OnDelete(DeleteBehavior.Cascade);
        attachment.HasOne(a => a.Small).WithOne().HasForeignKey<SmallPicture>(s => s.AttachmentId).OnDelete(DeleteBehavior.Cascade);
        attachment.HasIndex(a => a.LearnerId);
    }
}

internal sealed class AttachmentPartMapping : IEntityTypeConfiguration<AttachmentPart>
{
    public void Configure(EntityTypeBuilder<AttachmentPart> part) => part.HasKey(p => new { p.AttachmentId, p.Start });
}

internal sealed class SmallPictureMapping : IEntityTypeConfiguration<SmallPicture>
{
    public void Configure(EntityTypeBuilder<SmallPicture> small) => small.HasKey(s => s.AttachmentId);
}

internal sealed class UploadMapping : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.Property(u => u.Name).HasMaxLength(Upload.NameMaxLength);
        upload.Property(u => u.Refusal).HasMaxLength(Upload.RefusalMaxLength);
        upload.Ignore(u => u.IsWhole);
        upload.HasOne<Experience>().WithMany().HasForeignKey(u => u.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        upload.HasIndex(u => u.LearnerId);
    }
}

internal sealed class UploadPartMapping : IEntityTypeConfiguration<UploadPart>
{
    public void Configure(EntityTypeBuilder<UploadPart> part)
    {
        part.HasKey(p => new { p.UploadId, p.Start });
        part.HasOne<Upload>().WithMany().HasForeignKey(p => p.UploadId).OnDelete(DeleteBehavior.Cascade);
    }
}
