using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace RodeDraad.Testing.Given;

/// <summary>Real files, made byte by byte, so that a test knows what stands in them.</summary>
public static class SampleFiles
{
    /// <summary>A grey JPEG of 8 × 8 that a browser draws.</summary>
    public static byte[] Jpeg(params byte[][] segments)
    {
        var tables = Convert.FromHexString(
            "FFDB004300" + string.Concat(Enumerable.Repeat("10", 64)) +
            "FFC0000B080008000801011100" +
            "FFC40014000100000000000000000000000000000000" +
            "FFC40014100100000000000000000000000000000000" +
            "FFDA0008010100003F00");
        return [0xFF, 0xD8, .. segments.SelectMany(s => s), .. tables, 0x3F, 0xFF, 0xD9];
    }

    /// <summary>A JPEG segment.</summary>
    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>EXIF with an orientation and a place on earth.</summary>
    public static byte[] Exif(int orientation, string place = "52N5E-GPSLatitude") =>
    [
        .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 2,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
        0, 0, 0, 0, .. Encoding.ASCII.GetBytes(place),
    ];

    /// <summary>A PNG whose picture cannot be packed into fewer bytes than this.</summary>
    public static byte[] LargePng(int least)
    {
        const int width = 1_000;
        var height = (least / width) + 1;
        var pixels = new byte[height * (width + 1)];
        new Random(1).NextBytes(pixels);
        // Each row begins with how it is packed.
        for (var row = 0; row < height; row++) pixels[row * (width + 1)] = 0;
        return Drawn(width, height, pixels);
    }

    /// <summary>A PNG of one colour; other chunks stand before the picture.</summary>
    public static byte[] Png(int width = 4, int height = 3, params (string Name, byte[] Body)[] chunks) =>
        Drawn(width, height, new byte[Math.Min(height, 100) * (Math.Min(width, 100) + 1)], chunks);

    private static byte[] Drawn(int width, int height, byte[] pixels, params (string Name, byte[] Body)[] chunks)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(pixels);
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. chunks.SelectMany(c => Chunk(c.Name, c.Body)),
            .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A lossless WebP of 1 × 1, with extra chunks in an extended file.</summary>
    public static byte[] Webp(params (string Name, byte[] Body)[] chunks)
    {
        byte[] lossless = [0x2F, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 0x07, 0x00];
        byte[] extended = [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] body = [.. "WEBP"u8, .. chunks.Length > 0 ? Riff("VP8X", extended) : [], .. Riff("VP8L", lossless), .. chunks.SelectMany(c => Riff(c.Name, c.Body))];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    /// <summary>A WAV with so many bytes of silence.</summary>
    public static byte[] Wav(int length = 800, params (string Name, byte[] Body)[] chunks)
    {
        byte[] form = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0];
        byte[] body = [.. "WAVE"u8, .. Riff("fmt ", form), .. chunks.SelectMany(c => Riff(c.Name, c.Body)), .. Riff("data", [.. Enumerable.Repeat((byte)128, length)])];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    /// <summary>A plain PDF of one empty page.</summary>
    public static byte[] Pdf(string extra = "") => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {extra}>>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    /// <summary>A zip with one file in it.</summary>
    public static byte[] Zip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("a.txt").Open()) entry.Write("hello"u8);
        return stream.ToArray();
    }

    private static byte[] Riff(string name, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(body.Length), .. body, .. body.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(name), .. body];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(typed));
        return [.. length, .. typed, .. crc];
    }

    // Bit by bit, so that it is another road than the product's table.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
