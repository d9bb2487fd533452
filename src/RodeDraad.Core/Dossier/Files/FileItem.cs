using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common.Files;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>A file as pages show it: everything but its bytes.</summary>
public sealed record FileItem
{
    public required Guid Id { get; init; }
    public required Guid ExperienceId { get; init; }
    public required AttachmentKind Kind { get; init; }
    public required FileFormat Format { get; init; }
    public required string Name { get; init; }
    public string? Caption { get; init; }
    public required long Length { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public int? SmallWidth { get; init; }
    public int? SmallHeight { get; init; }

    /// <summary>True when there is a small version for lists.</summary>
    public bool HasSmall => SmallWidth is not null;

    /// <summary>For queries.</summary>
    public static Expression<Func<Attachment, FileItem>> Of { get; } = a => new FileItem
    {
        Id = a.Id,
        ExperienceId = a.ExperienceId,
        Kind = a.Kind,
        Format = a.Format,
        Name = a.Name,
        Caption = a.Caption,
        Length = a.Length,
        Width = a.Width,
        Height = a.Height,
        SmallWidth = a.SmallWidth,
        SmallHeight = a.SmallHeight,
    };

    private static readonly Func<Attachment, FileItem> OfLoaded = Of.Compile();

    /// <summary>Of an attachment that was loaded already.</summary>
    public static FileItem From(Attachment attachment) => OfLoaded(attachment);
}

public static class FileItemQueries
{
    /// <summary>The files of an experience that was loaded through the viewer, in the order in which they were added.</summary>
    public static async Task<IReadOnlyList<FileItem>> OfAsync(this IQueryable<Attachment> attachments, Guid experienceId, CancellationToken ct) =>
        await attachments.AsNoTracking().Where(a => a.ExperienceId == experienceId && a.RemovedAt == null)
            .OrderBy(a => a.AddedAt).ThenBy(a => a.Id).Select(FileItem.Of).ToListAsync(ct);
}
