using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

internal sealed class ExperienceMapping : IEntityTypeConfiguration<Experience>
{
    public void Configure(EntityTypeBuilder<Experience> experience)
    {
        experience.Property(e => e.Title).HasMaxLength(Experience.TitleMaxLength);
        experience.Property(e => e.Heading).HasMaxLength(Experience.TitleMaxLength);
        experience.Property(e => e.Goal).HasMaxLength(Experience.TextMaxLength);
        experience.Property(e => e.Story).HasMaxLength(Experience.TextMaxLength);
        experience.Property(e => e.Feeling).HasMaxLength(Experience.FeelingMaxLength);
        experience.Property(e => e.Discovery).HasMaxLength(Experience.TextMaxLength);
        experience.Property(e => e.Placement).HasMaxLength(Experience.PlacementMaxLength);
        experience.Property(e => e.SearchText).HasMaxLength(SearchWords.TextMaxLength);
        experience.HasOne(e => e.Learner).WithMany().HasForeignKey(e => e.LearnerId).OnDelete(DeleteBehavior.Cascade);
        experience.HasOne(e => e.FromStep).WithMany().HasForeignKey(e => e.FromStepId).OnDelete(DeleteBehavior.SetNull);
        experience.HasMany(e => e.CoreWords).WithOne(w => w.Experience).HasForeignKey(w => w.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        experience.HasMany(e => e.Steps).WithOne(s => s.Experience).HasForeignKey(s => s.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        experience.HasMany(e => e.Answers).WithOne(a => a.Experience).HasForeignKey(a => a.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        experience.HasMany(e => e.Versions).WithOne().HasForeignKey(v => v.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        experience.HasIndex(e => new { e.LearnerId, e.HappenedOn, e.Id });
    }
}

internal sealed class ExperienceVersionMapping : IEntityTypeConfiguration<ExperienceVersion>
{
    public void Configure(EntityTypeBuilder<ExperienceVersion> version)
    {
        version.Property(e => e.Title).HasMaxLength(Experience.TitleMaxLength);
        version.Property(e => e.Goal).HasMaxLength(Experience.TextMaxLength);
        version.Property(e => e.Story).HasMaxLength(Experience.TextMaxLength);
        version.Property(e => e.Feeling).HasMaxLength(Experience.FeelingMaxLength);
        version.Property(e => e.Discovery).HasMaxLength(Experience.TextMaxLength);
    }
}

internal sealed class CoreWordMapping : IEntityTypeConfiguration<CoreWord>
{
    public void Configure(EntityTypeBuilder<CoreWord> word)
    {
        word.Property(w => w.Word).HasMaxLength(CoreWord.MaxLength);
        word.Property(w => w.WordFold).HasMaxLength(CoreWord.MaxLength);
        word.HasIndex(w => new { w.LearnerId, w.WordFold });
    }
}

internal sealed class NextStepMapping : IEntityTypeConfiguration<NextStep>
{
    public void Configure(EntityTypeBuilder<NextStep> step)
    {
        step.Property(s => s.What).HasMaxLength(NextStep.WhatMaxLength);
        step.Property(s => s.Helper).HasMaxLength(NextStep.HelperMaxLength);
        step.Property(s => s.DropReason).HasMaxLength(NextStep.ReasonMaxLength);
        step.Ignore(s => s.IsOpen);
        step.HasIndex(s => new { s.LearnerId, s.DoneAt, s.ByWhen });
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.Property(a => a.Text).HasMaxLength(Answer.TextMaxLength);
        answer.HasOne(a => a.Author).WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.LearnerId, a.SeenAt });
    }
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> reading)
    {
        reading.Property(r => r.ReaderRole).HasConversion<string>().HasMaxLength(20);
        reading.HasOne(r => r.Reader).WithMany().HasForeignKey(r => r.ReaderId).OnDelete(DeleteBehavior.Restrict);
        reading.HasOne<Learner>().WithMany().HasForeignKey(r => r.LearnerId).OnDelete(DeleteBehavior.Cascade);
        reading.HasOne<Experience>().WithMany().HasForeignKey(r => r.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        reading.HasIndex(r => new { r.LearnerId, r.At });
        reading.HasIndex(r => new { r.ExperienceId, r.ReaderId, r.At });
    }
}

internal sealed class HeldTalkMapping : IEntityTypeConfiguration<HeldTalk>
{
    public void Configure(EntityTypeBuilder<HeldTalk> talk)
    {
        talk.Property(t => t.Word).HasMaxLength(CoreWord.MaxLength);
        talk.HasOne<Learner>().WithMany().HasForeignKey(t => t.LearnerId).OnDelete(DeleteBehavior.Cascade);
        talk.HasOne(t => t.With).WithMany().HasForeignKey(t => t.WithId).OnDelete(DeleteBehavior.SetNull);
        talk.HasIndex(t => new { t.LearnerId, t.HeldOn });
    }
}

internal sealed class DiscussedStoryMapping : IEntityTypeConfiguration<DiscussedStory>
{
    public void Configure(EntityTypeBuilder<DiscussedStory> story)
    {
        story.HasOne<Learner>().WithMany().HasForeignKey(d => d.LearnerId).OnDelete(DeleteBehavior.Cascade);
        story.HasOne(d => d.Experience).WithMany().HasForeignKey(d => d.ExperienceId).OnDelete(DeleteBehavior.Cascade);
        story.HasIndex(d => new { d.TalkId, d.ExperienceId }).IsUnique();
    }
}
