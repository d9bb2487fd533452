namespace RodeDraad.Core.Common.Files;

/// <summary>
/// How a picture must be turned to stand upright: the one thing that is kept of what a camera writes about a picture.
/// 1 is upright; 5 to 8 lie on their side.
/// </summary>
internal static class Orientation
{
    public const int Upright = 1;
    private const int Tag = 0x0112;

    public static bool IsOnItsSide(int orientation) => orientation is >= 5 and <= 8;

    /// <summary>Reads it from a TIFF block; anything strange counts as upright.</summary>
    public static int In(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return Upright;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return Upright;
        try
        {
            var directory = little ? Bytes.Little32(tiff, 4) : Bytes.Big32(tiff, 4);
            var count = Number(tiff, directory, little);
            for (var i = 0; i < count; i++)
            {
                var entry = directory + 2 + (12L * i);
                if (Number(tiff, entry, little) == Tag) return Number(tiff, entry + 8, little) is var found and >= 1 and <= 8 ? found : Upright;
            }
        }
        catch (FileRefusedException)
        {
            // Half a block of remarks is no reason to refuse a picture: none of it is kept.
        }
        return Upright;
    }

    /// <summary>A TIFF block with nothing but the orientation in it.</summary>
    public static byte[] Block(int orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int Number(ReadOnlySpan<byte> tiff, long at, bool little) => little ? Bytes.Little16(tiff, at) : Bytes.Big16(tiff, at);
}
