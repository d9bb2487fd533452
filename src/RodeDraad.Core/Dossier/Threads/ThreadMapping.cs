using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Dossier.Threads;

internal sealed class ThreadMapping : IEntityTypeConfiguration<Thread>
{
    public void Configure(EntityTypeBuilder<Thread> thread)
    {
        thread.Property(t => t.Word).HasMaxLength(CoreWord.MaxLength);
        thread.Property(t => t.WordFold).HasMaxLength(CoreWord.MaxLength);
        thread.Property(t => t.BiggerStory).HasMaxLength(Thread.BiggerStoryMaxLength);
        thread.HasOne(t => t.Learner).WithMany().HasForeignKey(t => t.LearnerId).OnDelete(DeleteBehavior.Cascade);
        thread.HasMany(t => t.Stories).WithOne(s => s.Thread).HasForeignKey(s => s.ThreadId).OnDelete(DeleteBehavior.Cascade);
        thread.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.ThreadId).OnDelete(DeleteBehavior.Cascade);
        thread.HasIndex(t => new { t.LearnerId, t.WordFold });
    }
}

internal sealed class ThreadStoryMapping : IEntityTypeConfiguration<ThreadStory>
{
    public void Configure(EntityTypeBuilder<ThreadStory> story)
    {
        story.HasOne(s => s.Experience).WithMany().HasForeignKey(s => s.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        story.HasIndex(s => new { s.ThreadId, s.ExperienceId }).IsUnique();
        story.HasIndex(s => new { s.LearnerId, s.ThreadId });
    }
}

internal sealed class ThreadVersionMapping : IEntityTypeConfiguration<ThreadVersion>
{
    public void Configure(EntityTypeBuilder<ThreadVersion> version)
    {
        version.Property(v => v.Word).HasMaxLength(CoreWord.MaxLength);
        version.Property(v => v.BiggerStory).HasMaxLength(Thread.BiggerStoryMaxLength);
    }
}
