using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>What a sender says before it sends.</summary>
public sealed record UploadStart(Guid Id, string Name, long Length, Guid? ThumbnailOf);

/// <summary>
/// Files that come in pieces. Every piece is stored before it is acknowledged; with the last one the file is checked,
/// and becomes an attachment in the same transaction that takes its pieces away.
/// </summary>
public sealed class Uploading(AppDb db, Viewer viewer, TimeProvider clock, FileIntake intake)
{
    /// <summary>Begins, or says how far an upload with this identifier is; null when the experience is not the viewer's.</summary>
    public async Task<UploadState?> BeginAsync(Guid experienceId, UploadStart start, CancellationToken ct)
    {
        var experience = await OwnExperience.FindAsync(db, viewer, experienceId, ct);
        if (experience is null) return null;
        if (await FindAsync(start.Id, ct) is { } running) return running.ExperienceId == experienceId ? StateOf(running) : null;
        if (await db.Attachments.AnyAsync(a => a.Id == start.Id, ct))
            return await db.Attachments.EditableBy(viewer).AnyAsync(a => a.Id == start.Id && a.ExperienceId == experienceId, ct) ? new(start.Length, IsDone: true) : null;
        if (await RefusalAsync(experienceId, start, ct) is { } refusal) return new(0, IsDone: false, refusal);
        db.Uploads.Add(new Upload(start.Id, experience, start.Name, start.Length, start.ThumbnailOf, clock.Now()));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            // The same beginning sent twice at once, or an identifier that somebody else has.
            db.ChangeTracker.Clear();
            return await FindAsync(start.Id, ct) is { } first && first.ExperienceId == experienceId ? StateOf(first) : null;
        }
        return new(0, IsDone: false);
    }

    /// <summary>How far an upload of the viewer is; null when there is none.</summary>
    public async Task<UploadState?> StateAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } upload ? StateOf(upload) : null;

    /// <summary>
    /// Stores what a sender sends from a place on, piece by piece as it comes. A connection that breaks loses at most
    /// what was not yet acknowledged.
    /// </summary>
    public async Task<UploadState?> AppendAsync(Guid id, long offset, Stream body, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } upload) return null;
        if (upload.EndedAt is not null) return StateOf(upload);
        if (offset != upload.Received) return StateOf(upload) with { IsMisplaced = true };
        var buffer = new byte[AttachmentPart.MaxLength];
        while (!upload.IsWhole)
        {
            var length = await FillAsync(body, buffer, ct);
            if (length == 0) break;
            if (upload.Append(upload.Received, buffer[..length]) is not { } part) return new(upload.Received, IsDone: false, FileRules.NotUnderstood);
            db.UploadParts.Add(part);
            try
            {
                // What has come in is kept, also when the sender is gone by now.
                await db.SaveChangesAsync(CancellationToken.None);
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
            {
                // Another request was a moment earlier with the same piece.
                db.ChangeTracker.Clear();
                return await StateAsync(id, CancellationToken.None) is { } now ? now with { IsMisplaced = !now.IsDone } : null;
            }
            db.Entry(part).State = EntityState.Detached;
        }
        return upload.IsWhole ? await FinishAsync(upload, CancellationToken.None) : StateOf(upload);
    }

    private async Task<UploadState> FinishAsync(Upload upload, CancellationToken ct)
    {
        var pieces = await db.UploadParts.AsNoTracking().Where(p => p.UploadId == upload.Id).OrderBy(p => p.Start).ToListAsync(ct);
        var content = new byte[upload.Length];
        foreach (var piece in pieces) piece.Content.CopyTo(content, piece.Start);
        var experience = await OwnExperience.FindAsync(db, viewer, upload.ExperienceId, ct);
        var taken = experience is null ? new Taken(FileRules.NotUnderstood)
            : upload.ThumbnailOfId is { } of ? await ShowSmallAsync(of, upload.Name, content, ct)
            : await intake.TakeInAsync(upload.Id, experience, upload.Name, content, ct);
        upload.End(taken.Refusal ?? (taken.IsSameAgain ? FileRules.SameAgain : null), clock.Now());
        db.UploadParts.RemoveRange(pieces.Select(p => UploadPart.Known(p.SchoolId, p.UploadId, p.Start)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return await StateAsync(upload.Id, ct) ?? new(0, IsDone: false);
        }
        return StateOf(upload);
    }

    private async Task<Taken> ShowSmallAsync(Guid of, string name, byte[] content, CancellationToken ct)
    {
        var attachment = await db.Attachments.EditableBy(viewer).SingleOrDefaultAsync(a => a.Id == of, ct);
        if (attachment is null) return new(FileRules.NotUnderstood);
        var (file, refusal) = FileCheck.Read(name, content);
        return new(file is null ? refusal : attachment.ShowSmall(file).Refusal);
    }

    private async Task<string?> RefusalAsync(Guid experienceId, UploadStart start, CancellationToken ct)
    {
        if (start.Id == Guid.Empty || start.Length < 0) return FileRules.NotUnderstood;
        if (start.Length == 0) return FileRules.Empty;
        if (start.ThumbnailOf is not null)
        {
            if (start.Length > FileLimits.ThumbnailMaxLength) return FileRules.TooManyPixels;
            return await db.Attachments.EditableBy(viewer).AnyAsync(a => a.Id == start.ThumbnailOf, ct) ? null : FileRules.NotUnderstood;
        }
        if (FileName.ExtensionOf(start.Name) is { Length: > 0 } extension && FileFormats.Of(extension) is null) return FileRules.UnknownFormat;
        return await intake.RefusalAsync(viewer.Person, experienceId, start.Length, ct);
    }

    private Task<Upload?> FindAsync(Guid id, CancellationToken ct) => db.Uploads.EditableBy(viewer).SingleOrDefaultAsync(u => u.Id == id, ct);

    /// <summary>Being there already is an answer, not a refusal: nothing is left to send.</summary>
    private static UploadState StateOf(Upload upload) => upload.Refusal is null or FileRules.SameAgain
        ? new(upload.Received, upload.EndedAt is not null, null, upload.Refusal is not null)
        : new(upload.Received, IsDone: false, upload.Refusal);

    private static async Task<int> FillAsync(Stream body, byte[] buffer, CancellationToken ct)
    {
        var length = 0;
        try
        {
            while (length < buffer.Length)
            {
                var read = await body.ReadAsync(buffer.AsMemory(length), ct);
                if (read == 0) break;
                length += read;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The connection broke: what came before is kept.
        }
        return length;
    }
}
