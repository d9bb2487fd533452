namespace RodeDraad.Core.Common.Files;

/// <summary>A file that was read from its first byte to its last and written anew without what does not belong in it.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Content">As it is kept.</param>
/// <param name="Width">Width of a picture as it is seen (turned upright), else null.</param>
/// <param name="Height">Height of a picture as it is seen, else null.</param>
public sealed record CheckedFile(FileFormat Format, byte[] Content, int? Width = null, int? Height = null);

/// <summary>A file that cannot be kept; the refusal is one of <see cref="FileRules"/>.</summary>
public sealed class FileRefusedException(string refusal) : Exception(refusal)
{
    public string Refusal { get; } = refusal;
}

/// <summary>Looks whether a file is what it says, and writes it anew. The extension and the content must agree.</summary>
public static class FileCheck
{
    /// <summary>Reads and cleans a file; exactly one of the two answers is there.</summary>
    public static (CheckedFile? File, string? Refusal) Read(string name, byte[] content)
    {
        try
        {
            return (Checked(name, content), null);
        }
        catch (FileRefusedException refused)
        {
            return (null, refused.Refusal);
        }
    }

    private static CheckedFile Checked(string name, byte[] content)
    {
        if (content.Length == 0) throw new FileRefusedException(FileRules.Empty);
        var extension = FileName.ExtensionOf(name);
        var promised = FileFormats.Of(extension);
        if (promised is null && extension.Length > 0) throw new FileRefusedException(FileRules.UnknownFormat);
        var format = FormatOf(content);
        if (format is null) throw new FileRefusedException(promised is null ? FileRules.UnknownFormat : FileRules.NotWhatItsNameSays);
        if (promised is not null && promised != format) throw new FileRefusedException(FileRules.NotWhatItsNameSays);
        if (Polyglot.EndsAsArchive(content)) throw new FileRefusedException(FileRules.TwoInOne);
        return format.Value switch
        {
            FileFormat.Jpeg => JpegRewriting.Read(content),
            FileFormat.Png => PngRewriting.Read(content),
            FileFormat.Webp => WebpRewriting.Read(content),
            FileFormat.Pdf => PdfChecking.Read(content),
            FileFormat.Webm => WebmChecking.Read(content),
            FileFormat.Ogg => OggChecking.Read(content),
            FileFormat.Mp4 => Mp4Rewriting.Read(content),
            FileFormat.Mp3 => Mp3Rewriting.Read(content),
            _ => WavRewriting.Read(content),
        };
    }

    /// <summary>The format by its first bytes, which must stand at the very beginning.</summary>
    private static FileFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF) return FileFormat.Jpeg;
        if (bytes.StartsWith(PngRewriting.Signature)) return FileFormat.Png;
        if (bytes.StartsWith("%PDF-"u8)) return FileFormat.Pdf;
        if (bytes.StartsWith("OggS"u8)) return FileFormat.Ogg;
        if (bytes.Length > 3 && bytes[0] == 0x1A && bytes[1] == 0x45 && bytes[2] == 0xDF && bytes[3] == 0xA3) return FileFormat.Webm;
        if (bytes.Length < 12) return null;
        if (bytes.StartsWith("RIFF"u8)) return bytes[8..].StartsWith("WEBP"u8) ? FileFormat.Webp : bytes[8..].StartsWith("WAVE"u8) ? FileFormat.Wav : null;
        if (bytes[4..].StartsWith("ftyp"u8)) return FileFormat.Mp4;
        return bytes.StartsWith("ID3"u8) || Mp3Rewriting.FrameLength(bytes) > 0 ? FileFormat.Mp3 : null;
    }
}
