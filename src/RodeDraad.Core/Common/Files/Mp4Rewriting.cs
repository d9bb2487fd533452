namespace RodeDraad.Core.Common.Files;

/// <summary>
/// Sound in MP4 box by box. Remarks (place, title, device) are blanked in their place, because the sound is found by its
/// distance from the beginning.
/// </summary>
internal static class Mp4Rewriting
{
    private static readonly HashSet<string> Known = ["ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra", "sidx", "styp", "uuid", "meta", "udta", "emsg", "prft"];
    private static readonly HashSet<string> Remarks = ["udta", "meta", "uuid", "skip", "free", "wide"];
    private static readonly HashSet<string> Holders = ["moov", "trak", "mdia", "moof", "traf"];

    public static CheckedFile Read(ReadOnlySpan<byte> mp4)
    {
        var kept = mp4.ToArray();
        var found = new HashSet<string>();
        var end = Walk(kept, 0, kept.Length, found, isOutside: true);
        Polyglot.RefuseIn(mp4[end..]);
        if (found.Contains("vide")) throw new FileRefusedException(FileRules.IsVideo);
        if (!found.Contains("moov") || !found.Contains("mdat") || !found.Contains("soun")) throw new FileRefusedException(FileRules.Broken);
        return new CheckedFile(FileFormat.Mp4, kept[..end]);
    }

    /// <summary>Goes over the boxes between two places; answers where the last one ended.</summary>
    private static int Walk(byte[] mp4, int from, int to, HashSet<string> found, bool isOutside)
    {
        var at = from;
        while (at + 8 <= to)
        {
            var (name, header, size) = (System.Text.Encoding.ASCII.GetString(mp4, at + 4, 4), 8, (long)Bytes.Big32(mp4, at));
            if (isOutside && !Known.Contains(name)) break;
            if (size == 1) (header, size) = (16, ((long)Bytes.Big32(mp4, at + 8) << 32) | Bytes.Big32(mp4, at + 12));
            else if (size == 0 && isOutside) size = to - at;
            if (size < header || at + size > to) throw new FileRefusedException(FileRules.Broken);
            var end = at + (int)size;
            if (Remarks.Contains(name)) Blank(mp4, at, header, end);
            else if (Holders.Contains(name)) Walk(mp4, at + header, end, found, isOutside: false);
            found.Add(name == "hdlr" ? System.Text.Encoding.ASCII.GetString(Bytes.Part(mp4, at + header + 8, 4)) : name);
            at = end;
        }
        return at;
    }

    private static void Blank(byte[] mp4, int at, int header, int end)
    {
        "free"u8.CopyTo(mp4.AsSpan(at + 4));
        mp4.AsSpan(at + header, end - at - header).Clear();
    }
}
