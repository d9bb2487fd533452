using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>What became of a file that was taken in.</summary>
/// <param name="Refusal">Why it was not kept; null when it was, or was there already.</param>
/// <param name="IsSameAgain">True when the same file stood with this experience already.</param>
public readonly record struct Taken(string? Refusal, bool IsSameAgain = false);

/// <summary>Takes a whole file in: checks it, writes it anew, and puts it with an experience unless it stands there already.</summary>
public sealed class FileIntake(AppDb db, TimeProvider clock, FileLimits limits)
{
    /// <summary>Why a file can be kept nowhere; null when it can.</summary>
    public string? Look(string name, byte[] content) => limits.RefusalOf(content.Length) ?? FileCheck.Read(name, content).Refusal;

    /// <summary>Adds the attachment to the unit of work; the caller saves.</summary>
    public async Task<Taken> TakeInAsync(Guid id, Experience experience, string name, byte[] content, CancellationToken ct)
    {
        if (limits.RefusalOf(content.Length) is { } tooLarge) return new(tooLarge);
        var (file, refusal) = FileCheck.Read(name, content);
        if (file is null) return new(refusal);
        if (await RefusalAsync(experience.LearnerId, experience.Id, file.Content.Length, ct) is { } full) return new(full);
        if (await IsThereAsync(id, ct)) return new(null, IsSameAgain: true);
        var hash = Attachment.HashOf(file.Content);
        if (await db.Attachments.AnyAsync(a => a.ExperienceId == experience.Id && a.Hash == hash && a.RemovedAt == null, ct)
            || db.Attachments.Local.Any(a => a.ExperienceId == experience.Id && a.Hash == hash && a.RemovedAt == null))
            return new(null, IsSameAgain: true);
        db.Attachments.Add(Attachment.With(id, experience, name, file, clock.Now()));
        return new(null);
    }

    /// <summary>The attachment that was taken in with this identifier and is not saved yet.</summary>
    public Attachment? Made(Guid id) => db.Attachments.Local.FirstOrDefault(a => a.Id == id);

    /// <summary>Whether an earlier request made this attachment.</summary>
    public Task<bool> IsThereAsync(Guid id, CancellationToken ct) => db.Attachments.AnyAsync(a => a.Id == id, ct);

    /// <summary>Why so many more bytes cannot be put with an experience; null when they can.</summary>
    public async Task<string?> RefusalAsync(Guid learnerId, Guid experienceId, long length, CancellationToken ct)
    {
        if (limits.RefusalOf(length) is { } tooLarge) return tooLarge;
        var kept = await db.Attachments.Where(a => a.LearnerId == learnerId).GroupBy(a => a.LearnerId)
            .Select(g => new { Bytes = g.Sum(a => a.Length), Here = g.Count(a => a.ExperienceId == experienceId && a.RemovedAt == null) })
            .SingleOrDefaultAsync(ct);
        var added = db.Attachments.Local.Where(a => db.Entry(a).State == EntityState.Added).ToList();
        if ((kept?.Bytes ?? 0) + added.Sum(a => a.Length) + length > limits.Dossier) return $"{FileRules.DossierFull}|{limits.Dossier >> 20}";
        return (kept?.Here ?? 0) + added.Count >= FileLimits.PerExperience ? $"{FileRules.TooMany}|{FileLimits.PerExperience}" : null;
    }
}

/// <summary>A file that a browser sends in pieces: where it stands, and what became of it.</summary>
/// <param name="Offset">Bytes that are stored.</param>
/// <param name="IsDone">The file is whole and kept.</param>
/// <param name="Refusal">Why it is not kept.</param>
/// <param name="IsSameAgain">It stood with the experience already.</param>
/// <param name="IsMisplaced">What was sent does not begin where the last piece ended; nothing of it was stored.</param>
public sealed record UploadState(long Offset, bool IsDone, string? Refusal = null, bool IsSameAgain = false, bool IsMisplaced = false);
