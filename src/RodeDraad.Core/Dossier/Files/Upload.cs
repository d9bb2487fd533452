using RodeDraad.Core.Common;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>
/// A file on its way in, in pieces, so that a broken connection costs only the piece at hand. What is acknowledged is
/// stored. It stays a while after its end, so that a phone that missed the answer can ask for it again.
/// </summary>
public sealed class Upload : ISchoolOwned, IVersioned, IUnlogged
{
    public const int NameMaxLength = 255;
    public const int RefusalMaxLength = 80;

    private Upload() { }

    /// <summary>Begins; <paramref name="id"/> is made by the sender and becomes that of the attachment.</summary>
    public Upload(Guid id, Experience experience, string name, long length, Guid? thumbnailOfId, DateTime at)
    {
        Id = id;
        SchoolId = experience.SchoolId;
        LearnerId = experience.LearnerId;
        ExperienceId = experience.Id;
        Name = name.Length <= NameMaxLength ? name : name[^NameMaxLength..];
        Length = length;
        ThumbnailOfId = thumbnailOfId;
        BeganAt = at;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ExperienceId { get; private set; }

    /// <summary>As sent; cleaned when the file is whole.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Bytes that were announced.</summary>
    public long Length { get; private set; }

    /// <summary>Bytes that are stored.</summary>
    public long Received { get; private set; }

    /// <summary>The attachment of which this is the small picture.</summary>
    public Guid? ThumbnailOfId { get; private set; }

    public DateTime BeganAt { get; private set; }

    /// <summary>When it became an attachment, or was refused.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why the whole file was not kept; null when it was.</summary>
    public string? Refusal { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>All bytes are there.</summary>
    public bool IsWhole => Received == Length;

    /// <summary>Adds the next piece, which must begin where the last one ended.</summary>
    public UploadPart? Append(long start, byte[] content)
    {
        if (EndedAt is not null || start != Received || content.Length == 0 || start + content.Length > Length) return null;
        Received += content.Length;
        return new UploadPart(this, start, content);
    }

    /// <summary>It is an attachment now, or was refused.</summary>
    public void End(string? refusal, DateTime at)
    {
        EndedAt ??= at;
        Refusal = refusal;
    }
}

/// <summary>A piece of an upload as it came in; gone once the file is whole.</summary>
public sealed class UploadPart : ISchoolOwned, IUnlogged
{
    private UploadPart() { }

    internal UploadPart(Upload upload, long start, byte[] content)
    {
        SchoolId = upload.SchoolId;
        LearnerId = upload.LearnerId;
        UploadId = upload.Id;
        Start = start;
        Content = content;
    }

    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid UploadId { get; private set; }
    public long Start { get; private set; }
    public byte[] Content { get; private set; } = [];

    /// <summary>The same row without its bytes, to remove it by.</summary>
    internal static UploadPart Known(Guid schoolId, Guid uploadId, long start) => new() { SchoolId = schoolId, UploadId = uploadId, Start = start };
}
