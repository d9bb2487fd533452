using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RodeDraad.Core.Dossier;

internal sealed class OwnWordsMapping : IEntityTypeConfiguration<OwnWords>
{
    public void Configure(EntityTypeBuilder<OwnWords> words)
    {
        words.Property(w => w.Text).HasMaxLength(OwnWords.TextMaxLength);
        words.HasOne(w => w.Learner).WithMany().HasForeignKey(w => w.LearnerId).OnDelete(DeleteBehavior.Cascade);
        words.HasMany(w => w.Stories).WithOne(s => s.OwnWords).HasForeignKey(s => s.OwnWordsId).OnDelete(DeleteBehavior.Cascade);
        words.HasIndex(w => new { w.LearnerId, w.Theme, w.SaidAt });
    }
}

internal sealed class OwnWordsStoryMapping : IEntityTypeConfiguration<OwnWordsStory>
{
    public void Configure(EntityTypeBuilder<OwnWordsStory> story) =>
        story.HasOne(s => s.Experience).WithMany().HasForeignKey(s => s.ExperienceId).OnDelete(DeleteBehavior.Cascade);
}
