namespace RodeDraad.Core.Common.Files;

/// <summary>Sound in WebM, as browsers record it: a stream without a fixed end, so it is looked at and kept as it is.</summary>
internal static class WebmChecking
{
    private const int Header = 64;
    private const int Tracks = 64 * 1024;

    public static CheckedFile Read(byte[] webm)
    {
        var head = webm.AsSpan(0, Math.Min(Header, webm.Length));
        if (head.IndexOf("webm"u8) < 0 && head.IndexOf("matroska"u8) < 0) throw new FileRefusedException(FileRules.Broken);
        var tracks = webm.AsSpan(0, Math.Min(Tracks, webm.Length));
        if (tracks.IndexOf("V_VP"u8) >= 0 || tracks.IndexOf("V_AV1"u8) >= 0 || tracks.IndexOf("V_MPEG"u8) >= 0) throw new FileRefusedException(FileRules.IsVideo);
        if (tracks.IndexOf("A_OPUS"u8) < 0 && tracks.IndexOf("A_VORBIS"u8) < 0) throw new FileRefusedException(FileRules.Broken);
        Polyglot.RefuseIn(head);
        Polyglot.RefuseIn(webm.AsSpan(Math.Max(0, webm.Length - Tracks)));
        return new CheckedFile(FileFormat.Webm, webm);
    }
}

/// <summary>Sound in Ogg: page after page, up to the last whole one.</summary>
internal static class OggChecking
{
    public static CheckedFile Read(ReadOnlySpan<byte> ogg)
    {
        var at = 0L;
        var first = true;
        while (at < ogg.Length && ogg[(int)at..].StartsWith("OggS"u8))
        {
            var count = Bytes.Part(ogg, at, 27)[26];
            var body = 0;
            foreach (var part in Bytes.Part(ogg, at + 27, count)) body += part;
            var content = Bytes.Part(ogg, at + 27 + count, body);
            if (first && !(content.StartsWith("OpusHead"u8) || content.StartsWith("\u0001vorbis"u8) || content.StartsWith("Speex   "u8)))
                throw new FileRefusedException(content.IndexOf("theora"u8) >= 0 ? FileRules.IsVideo : FileRules.Broken);
            first = false;
            at += 27L + count + body;
        }
        Polyglot.RefuseIn(ogg[(int)at..]);
        return new CheckedFile(FileFormat.Ogg, ogg[..(int)at].ToArray());
    }
}
