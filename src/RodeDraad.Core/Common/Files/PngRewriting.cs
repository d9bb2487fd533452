using System.Buffers.Binary;

namespace RodeDraad.Core.Common.Files;

/// <summary>A PNG chunk by chunk: what draws is kept, texts, times and what a camera wrote are not.</summary>
internal static class PngRewriting
{
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static CheckedFile Read(ReadOnlySpan<byte> png)
    {
        var kept = new MemoryStream(png.Length);
        kept.Write(Signature);
        var (at, orientation, drawn, isFirst) = ((long)Signature.Length, Orientation.Upright, false, true);
        var (width, height) = (0L, 0L);
        for (var name = ""; name != "IEND"; isFirst = false)
        {
            var length = Bytes.Big32(png, at);
            var typed = Bytes.Part(png, at + 4, 4L + length);
            name = System.Text.Encoding.ASCII.GetString(typed[..4]);
            if (Crc.Of(typed) != Bytes.Big32(png, at + 8 + length)) throw new FileRefusedException(FileRules.Broken);
            if (isFirst != (name == "IHDR")) throw new FileRefusedException(FileRules.Broken);
            if (isFirst)
            {
                (width, height) = (Bytes.Big32(typed, 4), Bytes.Big32(typed, 8));
                Pixels.Check(width, height);
            }
            drawn |= name == "IDAT";
            if (name == "eXIf") orientation = Orientation.In(typed[4..]);
            if (name == "IEND" && orientation != Orientation.Upright) Write(kept, [.. "eXIf"u8, .. Orientation.Block(orientation)]);
            if (Kept.Contains(name)) Write(kept, typed);
            at += 12L + length;
        }
        if (!drawn) throw new FileRefusedException(FileRules.Broken);
        Polyglot.RefuseIn(png[(int)at..]);
        return Orientation.IsOnItsSide(orientation)
            ? new CheckedFile(FileFormat.Png, kept.ToArray(), (int)height, (int)width)
            : new CheckedFile(FileFormat.Png, kept.ToArray(), (int)width, (int)height);
    }

    private static void Write(MemoryStream to, ReadOnlySpan<byte> typed)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, typed.Length - 4);
        to.Write(number);
        to.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc.Of(typed));
        to.Write(number);
    }
}

/// <summary>The check number of PNG (CRC-32, reversed polynomial EDB88320).</summary>
internal static class Crc
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int number)
    {
        var crc = (uint)number;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}
