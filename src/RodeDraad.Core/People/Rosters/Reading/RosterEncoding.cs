using System.Text;

namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>Finds out in which encoding a text was written: by its mark, else by whether it is sound UTF-8, else Windows-1252.</summary>
public static class RosterEncoding
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of <paramref name="bytes"/> without its mark. Bytes that do not fit the announced encoding
    /// become U+FFFD, which the reader reports with row and column.
    /// </summary>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith([(byte)0xFE, (byte)0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        return IsSoundUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1252.GetString(bytes);
    }

    /// <summary>The byte that a character has in Windows-1252, or null when it has none.</summary>
    internal static byte? ByteOf(char character)
    {
        if (character is < '\u0080' or (>= '\u00A0' and <= '\u00FF'))
            return (byte)character;

        Span<byte> one = stackalloc byte[1];
        Windows1252.GetBytes([character], one);
        return one[0] == (byte)'?' ? null : one[0];
    }

    private static bool IsSoundUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
