using System.Buffers.Binary;

namespace RodeDraad.Core.Common.Files;

/// <summary>A WebP chunk by chunk: what draws is kept; EXIF shrinks to the orientation, XMP and the unknown go.</summary>
internal static class WebpRewriting
{
    private const byte SaysExif = 0x08, SaysXmp = 0x04;
    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static CheckedFile Read(ReadOnlySpan<byte> webp)
    {
        var end = 8L + Bytes.Little32(webp, 4);
        var riff = Bytes.Part(webp, 0, end);
        Polyglot.RefuseIn(webp[(int)Math.Min(end + (end & 1), webp.Length)..]);

        var drawn = new MemoryStream(riff.Length);
        var (header, size, orientation) = ((byte[]?)null, (Width: 0, Height: 0), Orientation.Upright);
        for (var at = 12L; at < end;)
        {
            var name = System.Text.Encoding.ASCII.GetString(Bytes.Part(riff, at, 4));
            var length = Bytes.Little32(riff, at + 4);
            var body = Bytes.Part(riff, at + 8, length);
            if (name == "VP8X")
            {
                if (header is not null || at != 12) throw new FileRefusedException(FileRules.Broken);
                header = Bytes.Part(body, 0, 10).ToArray();
            }
            else if (name == "EXIF") orientation = Orientation.In(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
            else if (Kept.Contains(name)) Write(drawn, name, body);
            if (name is "VP8 " or "VP8L") size = name == "VP8 " ? Lossy(body) : Lossless(body);
            at += 8L + length + (length & 1);
        }
        if (header is not null) size = (Bytes.Little24(header, 4) + 1, Bytes.Little24(header, 7) + 1);
        Pixels.Check(size.Width, size.Height);
        if (drawn.Length == 0) throw new FileRefusedException(FileRules.Broken);

        var (w, h) = header is not null && Orientation.IsOnItsSide(orientation) ? (size.Height, size.Width) : size;
        return new CheckedFile(FileFormat.Webp, Whole(header, drawn, orientation), w, h);
    }

    private static byte[] Whole(byte[]? header, MemoryStream drawn, int orientation)
    {
        var whole = new MemoryStream((int)drawn.Length + 64);
        whole.Write("RIFF\0\0\0\0WEBP"u8);
        var isTurned = header is not null && orientation != Orientation.Upright;
        if (header is not null)
        {
            header[0] = (byte)((header[0] & ~(SaysExif | SaysXmp)) | (isTurned ? SaysExif : 0));
            Write(whole, "VP8X", header);
        }
        drawn.WriteTo(whole);
        if (isTurned) Write(whole, "EXIF", Orientation.Block(orientation));
        var bytes = whole.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    private static (int, int) Lossy(ReadOnlySpan<byte> body)
    {
        if (Bytes.Part(body, 3, 3) is not [0x9D, 0x01, 0x2A]) throw new FileRefusedException(FileRules.Broken);
        return (Bytes.Little16(body, 6) & 0x3FFF, Bytes.Little16(body, 8) & 0x3FFF);
    }

    private static (int, int) Lossless(ReadOnlySpan<byte> body)
    {
        if (Bytes.Part(body, 0, 1)[0] != 0x2F) throw new FileRefusedException(FileRules.Broken);
        var bits = Bytes.Little32(body, 1);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static void Write(MemoryStream to, string name, ReadOnlySpan<byte> body)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        to.Write(System.Text.Encoding.ASCII.GetBytes(name));
        to.Write(length);
        to.Write(body);
        if ((body.Length & 1) == 1) to.WriteByte(0);
    }
}
