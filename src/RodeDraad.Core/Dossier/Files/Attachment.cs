using System.Security.Cryptography;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>
/// A picture, a voice note or a file that the learner put with an experience. Its bytes stand in
/// <see cref="AttachmentPart"/> rows; who may read the experience may open it.
/// </summary>
public sealed class Attachment : ISchoolOwned, IVersioned
{
    public const int CaptionMaxLength = 300;
    public const int HashLength = 64;

    private Attachment() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }
    public AttachmentKind Kind { get; private set; }
    public FileFormat Format { get; private set; }

    /// <summary>Cleaned name for who saves it; never part of an address or a path.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the learner says is to be seen or heard.</summary>
    public string? Caption { get; private set; }

    /// <summary>Bytes as kept.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of the bytes as kept, hexadecimal: the same file twice is recognised.</summary>
    public string Hash { get; private set; } = "";

    public int? Width { get; private set; }
    public int? Height { get; private set; }

    /// <summary>Size of the small picture; null when there is none.</summary>
    public int? SmallWidth { get; private set; }

    public int? SmallHeight { get; private set; }
    public DateTime AddedAt { get; private set; }

    /// <summary>Removed by the learner; can be put back for thirty days, then it is gone.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;
    public List<AttachmentPart> Parts { get; private set; } = [];
    public SmallPicture? Small { get; private set; }

    /// <summary>Puts a checked file with an experience; <paramref name="id"/> comes from the sender, so that twice makes one.</summary>
    public static Attachment With(Guid id, Experience experience, string name, CheckedFile file, DateTime at)
    {
        var attachment = new Attachment
        {
            Id = id,
            SchoolId = experience.SchoolId,
            LearnerId = experience.LearnerId,
            ExperienceId = experience.Id,
            Kind = file.Format.Kind(),
            Format = file.Format,
            Name = FileName.Clean(name, file.Format),
            Length = file.Content.Length,
            Hash = HashOf(file.Content),
            Width = file.Width,
            Height = file.Height,
            AddedAt = at,
        };
        for (var start = 0; start < file.Content.Length; start += AttachmentPart.MaxLength)
            attachment.Parts.Add(new AttachmentPart(attachment, start, file.Content[start..Math.Min(file.Content.Length, start + AttachmentPart.MaxLength)]));
        return attachment;
    }

    /// <summary>As <see cref="Hash"/> has it.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Gives a picture its small version; a second one changes nothing. Refused when it is no small picture.</summary>
    public Outcome ShowSmall(CheckedFile small)
    {
        if (Kind != AttachmentKind.Picture || small.Format.Kind() != AttachmentKind.Picture) return Outcome.Refused(FileRules.UnknownFormat);
        if (small.Content.Length > FileLimits.ThumbnailMaxLength || small.Width > FileLimits.ThumbnailMaxSide || small.Height > FileLimits.ThumbnailMaxSide)
            return Outcome.Refused(FileRules.TooManyPixels);
        if (SmallWidth is not null) return Outcome.Done;
        Small = new SmallPicture(this, small);
        (SmallWidth, SmallHeight) = (small.Width, small.Height);
        return Outcome.Done;
    }

    /// <summary>Says in the learner's words what it is; empty takes the words away.</summary>
    public Outcome Describe(string? caption)
    {
        Caption = Words.Clean(caption);
        return Outcome.Done;
    }

    /// <summary>Removes; can be undone with <see cref="PutBack"/>.</summary>
    public Outcome Remove(DateTime at)
    {
        RemovedAt ??= at;
        return Outcome.Done;
    }

    /// <summary>Undoes a removal.</summary>
    public Outcome PutBack()
    {
        RemovedAt = null;
        return Outcome.Done;
    }
}

/// <summary>A piece of a kept file; pieces follow each other without a gap.</summary>
public sealed class AttachmentPart : ISchoolOwned, IUnlogged
{
    public const int MaxLength = 256 * 1024;

    private AttachmentPart() { }

    internal AttachmentPart(Attachment attachment, int start, byte[] content)
    {
        SchoolId = attachment.SchoolId;
        LearnerId = attachment.LearnerId;
        AttachmentId = attachment.Id;
        Start = start;
        Content = content;
    }

    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid AttachmentId { get; private set; }

    /// <summary>Place of the first byte in the file.</summary>
    public long Start { get; private set; }

    public byte[] Content { get; private set; } = [];
}

/// <summary>The small version of a picture, for lists; made in the learner's browser, checked like any other.</summary>
public sealed class SmallPicture : ISchoolOwned, IUnlogged
{
    private SmallPicture() { }

    internal SmallPicture(Attachment attachment, CheckedFile file)
    {
        SchoolId = attachment.SchoolId;
        LearnerId = attachment.LearnerId;
        AttachmentId = attachment.Id;
        Format = file.Format;
        Content = file.Content;
    }

    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid AttachmentId { get; private set; }
    public FileFormat Format { get; private set; }
    public byte[] Content { get; private set; } = [];
}
