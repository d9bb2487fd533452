namespace RodeDraad.Core.Common.Files;

/// <summary>What a file is to the learner.</summary>
public enum AttachmentKind { Picture = 1, Voice = 2, File = 3 }

/// <summary>The kinds of file that can be kept; each is known by its first bytes and by its extension.</summary>
public enum FileFormat { Jpeg = 1, Png = 2, Webp = 3, Pdf = 4, Webm = 5, Ogg = 6, Mp4 = 7, Mp3 = 8, Wav = 9 }

/// <summary>What is known of a format without looking into a file.</summary>
public static class FileFormats
{
    private static readonly Dictionary<string, FileFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jpg"] = FileFormat.Jpeg,
        ["jpeg"] = FileFormat.Jpeg,
        ["jpe"] = FileFormat.Jpeg,
        ["jfif"] = FileFormat.Jpeg,
        ["png"] = FileFormat.Png,
        ["webp"] = FileFormat.Webp,
        ["pdf"] = FileFormat.Pdf,
        ["webm"] = FileFormat.Webm,
        ["weba"] = FileFormat.Webm,
        ["ogg"] = FileFormat.Ogg,
        ["oga"] = FileFormat.Ogg,
        ["opus"] = FileFormat.Ogg,
        ["m4a"] = FileFormat.Mp4,
        ["mp4"] = FileFormat.Mp4,
        ["mp3"] = FileFormat.Mp3,
        ["wav"] = FileFormat.Wav,
    };

    /// <summary>Extensions that a file may have, with their dots, for the chooser of a browser.</summary>
    public static string Accepted { get; } = string.Join(',', ByExtension.Keys.Select(e => "." + e));

    /// <summary>Media types of pictures, for the camera of a phone.</summary>
    public const string AcceptedPictures = "image/jpeg,image/png,image/webp";

    /// <summary>The format that an extension (without dot) promises; null for one that is not kept.</summary>
    public static FileFormat? Of(string extension) => ByExtension.TryGetValue(extension, out var format) ? format : null;

    /// <summary>Picture, voice or file.</summary>
    public static AttachmentKind Kind(this FileFormat format) => format switch
    {
        FileFormat.Jpeg or FileFormat.Png or FileFormat.Webp => AttachmentKind.Picture,
        FileFormat.Pdf => AttachmentKind.File,
        _ => AttachmentKind.Voice,
    };

    /// <summary>As a browser is told.</summary>
    public static string MediaType(this FileFormat format) => format switch
    {
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Png => "image/png",
        FileFormat.Webp => "image/webp",
        FileFormat.Pdf => "application/pdf",
        FileFormat.Webm => "audio/webm",
        FileFormat.Ogg => "audio/ogg",
        FileFormat.Mp4 => "audio/mp4",
        FileFormat.Mp3 => "audio/mpeg",
        _ => "audio/wav",
    };

    /// <summary>The extension (without dot) that a kept file gets.</summary>
    public static string Extension(this FileFormat format) => format switch
    {
        FileFormat.Jpeg => "jpg",
        FileFormat.Mp4 => "m4a",
        _ => format.ToString().ToLowerInvariant(),
    };
}
