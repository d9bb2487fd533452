namespace RodeDraad.Core.Common.Files;

/// <summary>
/// A JPEG segment by segment: what draws the picture is kept, what tells about it (place, time, camera, remarks, small
/// previews) is not. Of EXIF only the orientation remains. What follows the end is left out.
/// </summary>
internal static class JpegRewriting
{
    private const byte Mark = 0xFF, End = 0xD9, Scan = 0xDA, Comment = 0xFE, Exif = 0xE1, Profile = 0xE2, Adobe = 0xEE;

    public static CheckedFile Read(ReadOnlySpan<byte> jpeg)
    {
        var kept = new MemoryStream(jpeg.Length);
        var (at, orientation, hasScan) = (2, Orientation.Upright, false);
        var (width, height) = (0, 0);
        while (true)
        {
            var marker = Marker(jpeg, ref at);
            if (marker == End) break;
            var length = Bytes.Big16(jpeg, at);
            if (length < 2) throw new FileRefusedException(FileRules.Broken);
            var body = Bytes.Part(jpeg, at + 2, length - 2);
            if (marker == Exif && body.StartsWith("Exif\0\0"u8)) orientation = Orientation.In(body[6..]);
            if (IsFrame(marker))
            {
                // Of two frames a decoder might draw another one than was looked at.
                if (width > 0) throw new FileRefusedException(FileRules.Broken);
                (height, width) = (Bytes.Big16(body, 1), Bytes.Big16(body, 3));
                Pixels.Check(width, height);
            }
            if (IsKept(marker, body)) Write(kept, marker, body);
            at += length;
            if (marker != Scan) continue;
            if (width == 0) throw new FileRefusedException(FileRules.Broken);
            hasScan = true;
            var end = EndOfScan(jpeg, at);
            kept.Write(jpeg[at..end]);
            at = end;
        }
        if (!hasScan) throw new FileRefusedException(FileRules.Broken);
        Polyglot.RefuseIn(jpeg[at..]);

        var (w, h) = Orientation.IsOnItsSide(orientation) ? (height, width) : (width, height);
        return new CheckedFile(FileFormat.Jpeg, Whole(kept, orientation), w, h);
    }

    private static byte[] Whole(MemoryStream kept, int orientation)
    {
        var whole = new MemoryStream((int)kept.Length + 48);
        whole.Write([Mark, 0xD8]);
        if (orientation != Orientation.Upright) Write(whole, Exif, [.. "Exif\0\0"u8, .. Orientation.Block(orientation)]);
        kept.WriteTo(whole);
        whole.Write([Mark, End]);
        return whole.ToArray();
    }

    private static byte Marker(ReadOnlySpan<byte> jpeg, ref int at)
    {
        if (Bytes.Part(jpeg, at, 1)[0] != Mark) throw new FileRefusedException(FileRules.Broken);
        while (Bytes.Part(jpeg, at, 1)[0] == Mark) at++;
        var marker = jpeg[at++];
        // A second beginning, a restart or a reserved number has no place between segments.
        return marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8) ? throw new FileRefusedException(FileRules.Broken) : marker;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsKept(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        Profile => body.StartsWith("ICC_PROFILE\0"u8),
        Adobe => body.StartsWith("Adobe"u8) && body.Length == 12,
        >= 0xE0 and <= 0xEF or Comment => false,
        >= 0xC0 and <= 0xCF or Scan or 0xDB or 0xDC or 0xDD => true,
        _ => false,
    };

    private static void Write(MemoryStream to, byte marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        to.Write([Mark, marker, (byte)(length >> 8), (byte)length]);
        to.Write(body);
    }

    /// <summary>Drawn data goes on over escaped marks (FF 00) and restarts, up to the next real mark.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> jpeg, int at)
    {
        while (true)
        {
            var next = jpeg[at..].IndexOf(Mark);
            if (next < 0 || at + next + 1 >= jpeg.Length) throw new FileRefusedException(FileRules.Broken);
            at += next;
            var following = jpeg[at + 1];
            if (following is not (0x00 or Mark or (>= 0xD0 and <= 0xD7))) return at;
            at += following == Mark ? 1 : 2;
        }
    }
}
