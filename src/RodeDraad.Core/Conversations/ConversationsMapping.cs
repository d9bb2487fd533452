using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Core.Conversations;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        conversation.Property(c => c.AskedFor).HasMaxLength(Conversation.AskMaxLength);
        conversation.Property(c => c.Place).HasMaxLength(Conversation.PlaceMaxLength);
        conversation.Ignore(c => c.State);
        conversation.HasOne(c => c.Guide).WithMany().HasForeignKey(c => c.GuideId).OnDelete(DeleteBehavior.SetNull);
        conversation.HasMany(c => c.Participants).WithOne(p => p.Conversation).HasForeignKey(p => p.ConversationId).OnDelete(DeleteBehavior.Cascade);
        conversation.HasMany(c => c.Records).WithOne(r => r.Conversation).HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Cascade);
        conversation.HasIndex(c => new { c.SchoolId, c.PlannedAt });
    }
}

internal sealed class ParticipantMapping : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.Property(p => p.Role).HasConversion<string>().HasMaxLength(20);
        participant.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        participant.HasIndex(p => new { p.ConversationId, p.PersonId }).IsUnique();
    }
}

internal sealed class ConversationRecordMapping : IEntityTypeConfiguration<ConversationRecord>
{
    public void Configure(EntityTypeBuilder<ConversationRecord> record)
    {
        record.Property(r => r.Opening).HasMaxLength(ConversationRecord.OpeningMaxLength);
        record.Property(r => r.Questions).HasMaxLength(ConversationRecord.QuestionsMaxLength);
        record.Property(r => r.SmallStory).HasMaxLength(ConversationRecord.NoteMaxLength);
        record.Property(r => r.Meaning).HasMaxLength(ConversationRecord.NoteMaxLength);
        record.Property(r => r.Ahead).HasMaxLength(ConversationRecord.NoteMaxLength);
        record.Property(r => r.CoreWord).HasMaxLength(CoreWord.MaxLength);
        record.Property(r => r.Step).HasMaxLength(NextStep.WhatMaxLength);
        record.Property(r => r.FirstContact).HasMaxLength(NextStep.HelperMaxLength);
        record.Property(r => r.Between).HasMaxLength(ConversationRecord.OpeningMaxLength);
        record.Property(r => r.Others).HasMaxLength(ConversationRecord.OthersMaxLength);
        record.Ignore(r => r.Words);
        record.Ignore(r => r.HasStory);
        record.Ignore(r => r.PickedQuestions);
        record.HasOne(r => r.Learner).WithMany().HasForeignKey(r => r.LearnerId).OnDelete(DeleteBehavior.Cascade);
        record.HasOne(r => r.Experience).WithMany().HasForeignKey(r => r.ExperienceId).OnDelete(DeleteBehavior.SetNull);
        record.HasMany(r => r.Impressions).WithOne(i => i.Record).HasForeignKey(i => i.RecordId).OnDelete(DeleteBehavior.Cascade);
        record.HasMany<DiscussedStory>().WithOne().HasForeignKey(d => d.TalkId).OnDelete(DeleteBehavior.Cascade);
        record.HasOne<HeldTalk>().WithOne().HasForeignKey<HeldTalk>(t => t.Id).OnDelete(DeleteBehavior.Cascade);
        record.HasIndex(r => new { r.LearnerId, r.ConversationId }).IsUnique();
    }
}

internal sealed class ImpressionMapping : IEntityTypeConfiguration<Impression>
{
    public void Configure(EntityTypeBuilder<Impression> impression)
    {
        impression.Property(i => i.TalkedMost).HasConversion<string>().HasMaxLength(10);
        impression.HasOne(i => i.Person).WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Cascade);
        impression.HasIndex(i => new { i.RecordId, i.PersonId }).IsUnique();
    }
}
