namespace RodeDraad.Core.Common.Files;

/// <summary>Sound in MP3 frame by frame; tags before and behind the frames (titles, pictures, remarks) are left out.</summary>
internal static class Mp3Rewriting
{
    private const int FewestFrames = 3;
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
    private static readonly int[] Samples = [44_100, 48_000, 32_000, 0];

    public static CheckedFile Read(ReadOnlySpan<byte> mp3)
    {
        var begin = mp3.StartsWith("ID3"u8) ? TagLength(mp3) : 0;
        while (begin < mp3.Length && mp3[(int)begin] == 0) begin++;
        var (at, frames) = (begin, 0);
        while (at < mp3.Length && FrameLength(mp3[(int)at..]) is var length and > 0 && at + length <= mp3.Length)
        {
            at += length;
            frames++;
        }
        if (frames < FewestFrames) throw new FileRefusedException(FileRules.Broken);
        Polyglot.RefuseIn(mp3[(int)at..]);
        return new CheckedFile(FileFormat.Mp3, mp3[(int)begin..(int)at].ToArray());
    }

    /// <summary>Bytes of the frame that begins here; 0 when none does.</summary>
    public static int FrameLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE0) != 0xE0) return 0;
        var (version, layer) = ((bytes[1] >> 3) & 3, (bytes[1] >> 1) & 3);
        if (version == 1 || layer != 1) return 0;
        var rate = (version == 3 ? Rates1 : Rates2)[bytes[2] >> 4] * 1000;
        var samples = Samples[(bytes[2] >> 2) & 3] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        if (rate == 0 || samples == 0) return 0;
        return ((version == 3 ? 144 : 72) * rate / samples) + ((bytes[2] >> 1) & 1);
    }

    private static long TagLength(ReadOnlySpan<byte> mp3)
    {
        var size = Bytes.Part(mp3, 6, 4);
        var length = 10L + ((size[0] & 0x7F) << 21 | (size[1] & 0x7F) << 14 | (size[2] & 0x7F) << 7 | (size[3] & 0x7F));
        return length < mp3.Length ? length : throw new FileRefusedException(FileRules.Broken);
    }
}

/// <summary>Sound in WAV: its form and its samples are kept, titles and remarks are not.</summary>
internal static class WavRewriting
{
    private static readonly HashSet<string> Kept = ["fmt ", "fact", "data"];

    public static CheckedFile Read(ReadOnlySpan<byte> wav)
    {
        // Recorders that never came to writing the size leave 0 or the largest number there.
        var said = 8L + Bytes.Little32(wav, 4);
        var end = said is 8 or > int.MaxValue ? wav.Length : Math.Min(said, wav.Length);
        var kept = new MemoryStream(wav.Length);
        var found = new HashSet<string>();
        kept.Write("RIFF\0\0\0\0WAVE"u8);
        for (var at = 12L; at + 8 <= end;)
        {
            var name = System.Text.Encoding.ASCII.GetString(Bytes.Part(wav, at, 4));
            var length = Math.Min(Bytes.Little32(wav, at + 4), end - at - 8);
            if (Kept.Contains(name) && found.Add(name))
            {
                kept.Write(Bytes.Part(wav, at, 4));
                kept.Write(BitConverter.GetBytes((int)length));
                kept.Write(Bytes.Part(wav, at + 8, length));
                if ((length & 1) == 1) kept.WriteByte(0);
            }
            at += 8L + length + (length & 1);
        }
        if (!found.Contains("fmt ") || !found.Contains("data")) throw new FileRefusedException(FileRules.Broken);
        Polyglot.RefuseIn(wav[(int)Math.Min(end + (end & 1), wav.Length)..]);
        var bytes = kept.ToArray();
        BitConverter.GetBytes(bytes.Length - 8).CopyTo(bytes, 4);
        return new CheckedFile(FileFormat.Wav, bytes);
    }
}
