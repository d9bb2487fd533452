using System.Buffers.Binary;

namespace RodeDraad.Core.Common.Files;

/// <summary>Reading numbers out of bytes that a stranger made: what runs past the end is a broken file.</summary>
internal static class Bytes
{
    public static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, long at, long length) =>
        at >= 0 && length >= 0 && at + length <= bytes.Length ? bytes.Slice((int)at, (int)length) : throw new FileRefusedException(FileRules.Broken);

    public static int Big16(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt16BigEndian(Part(bytes, at, 2));

    public static uint Big32(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt32BigEndian(Part(bytes, at, 4));

    public static int Little16(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt16LittleEndian(Part(bytes, at, 2));

    public static uint Little32(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt32LittleEndian(Part(bytes, at, 4));

    public static int Little24(ReadOnlySpan<byte> bytes, long at)
    {
        var part = Part(bytes, at, 3);
        return part[0] | (part[1] << 8) | (part[2] << 16);
    }
}

/// <summary>Width and height out of a header: refused before anything is made of them.</summary>
public static class Pixels
{
    public const int MaxSide = 20_000;
    public const long Most = 64_000_000;

    internal static void Check(long width, long height)
    {
        if (width <= 0 || height <= 0) throw new FileRefusedException(FileRules.Broken);
        if (width > MaxSide || height > MaxSide || width * height > Most) throw new FileRefusedException(FileRules.TooManyPixels);
    }
}
