namespace RodeDraad.Core.Common.Files;

/// <summary>Recognises files that are something else as well.</summary>
internal static class Polyglot
{
    private const int ArchiveEnd = 22;
    private const int LongestArchiveComment = 65_535;

    private static readonly byte[][] Other =
    [
        [.. "PK\u0003\u0004"u8], [.. "PK\u0005\u0006"u8], [.. "%PDF-"u8], [.. "\u007fELF"u8], [.. "Rar!"u8],
        [.. "<html"u8], [.. "<script"u8], [.. "<!doctype"u8], [.. "<svg"u8], [.. "<?php"u8], [.. "<iframe"u8],
    ];

    /// <summary>Programs that open archives look for their end from the back: it may stand behind anything.</summary>
    public static bool EndsAsArchive(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - ArchiveEnd - LongestArchiveComment)..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
            if (tail.Length - at >= ArchiveEnd && at + ArchiveEnd + (tail[at + 20] | (tail[at + 21] << 8)) == tail.Length) return true;
        return false;
    }

    /// <summary>
    /// What stands behind the end of a picture is never kept. Phones put harmless things there (a film of a moment, a
    /// second picture); something that another program would open is refused.
    /// </summary>
    public static void RefuseIn(ReadOnlySpan<byte> rest)
    {
        if (rest.Length == 0) return;
        if (rest.StartsWith("MZ"u8)) throw new FileRefusedException(FileRules.TwoInOne);
        var lower = new byte[rest.Length];
        for (var i = 0; i < rest.Length; i++) lower[i] = rest[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(rest[i] | 0x20) : rest[i];
        foreach (var mark in Other)
            if (rest.IndexOf(mark) >= 0 || lower.AsSpan().IndexOf(mark) >= 0) throw new FileRefusedException(FileRules.TwoInOne);
    }
}
