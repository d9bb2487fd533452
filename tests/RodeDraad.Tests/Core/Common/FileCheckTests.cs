using System.Text;
using RodeDraad.Core.Common.Files;
using RodeDraad.Testing.Given;
using Xunit;

namespace RodeDraad.Tests.Core.Common;

/// <summary>Every file is read to its end and written anew; what does not belong in it does not get in.</summary>
public sealed class FileCheckTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(6, 8)]
    public void Jpeg_WithPlaceAndRemarks_KeepsOnlyTheOrientation(int orientation, int side)
    {
        var jpeg = SampleFiles.Jpeg(
            SampleFiles.Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            SampleFiles.Segment(0xE1, SampleFiles.Exif(orientation)),
            SampleFiles.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>thuis</x:xmpmeta>"u8]),
            SampleFiles.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]),
            SampleFiles.Segment(0xFE, [.. "gemaakt door Noor"u8]));

        var file = Kept("foto.jpg", jpeg);

        Assert.Equal((FileFormat.Jpeg, side, side), (file.Format, file.Width, file.Height));
        DoesNotSay(file, "GPSLatitude", "xmpmeta", "Noor", "JFIF");
        Says(file, "ICC_PROFILE");
        Assert.Equal(orientation != 1, Text(file).Contains("Exif", StringComparison.Ordinal));
        if (orientation != 1) Assert.Equal(orientation, file.Content[2 + 4 + 6 + 8 + 2 + 9]);
        // What was written anew is read again, and stays the same.
        Assert.Equal(file.Content, Kept("foto.jpg", file.Content).Content);
    }

    [Fact]
    public void Png_WithTextsAndPlace_KeepsThePicture()
    {
        var png = SampleFiles.Png(4, 3, ("tEXt", [.. "Author\0Noor"u8]), ("eXIf", SampleFiles.Exif(8)[6..]), ("iTXt", [.. "XML:com.adobe.xmp"u8]), ("pHYs", new byte[9]));

        var file = Kept("tekening.png", png);

        Assert.Equal((FileFormat.Png, 3, 4), (file.Format, file.Width, file.Height));
        DoesNotSay(file, "Noor", "GPSLatitude", "adobe");
        Says(file, "pHYs", "eXIf");
    }

    [Fact]
    public void Webp_WithExifAndXmp_KeepsThePicture()
    {
        var file = Kept("plaatje.webp", SampleFiles.Webp(("EXIF", SampleFiles.Exif(3)), ("XMP ", [.. "<x:xmpmeta>thuis"u8])));

        Assert.Equal((FileFormat.Webp, 1, 1), (file.Format, file.Width, file.Height));
        DoesNotSay(file, "xmpmeta", "GPSLatitude");
        Assert.Equal(BitConverter.ToInt32(file.Content, 4), file.Content.Length - 8);
        Assert.Equal(0x08, file.Content[20] & 0x0C);
    }

    [Fact]
    public void Wav_WithTitle_KeepsTheSound() => DoesNotSay(Kept("a.wav", SampleFiles.Wav(100, ("LIST", [.. "INFOIART Noor"u8]))), "Noor", "LIST");

    [Fact]
    public void Mp3_WithTags_KeepsTheFrames()
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        byte[] mp3 = [.. "ID3\u0003\0\0\0\0\0\u000aTIT2 Noor "u8, .. frame, .. frame, .. frame, .. "TAGNoor"u8, .. new byte[121]];

        var file = Kept("a.mp3", mp3);

        Assert.Equal(3 * 417, file.Content.Length);
        DoesNotSay(file, "Noor");
    }

    [Fact]
    public void Mp4_WithPlace_BlanksItAndKeepsItsLength()
    {
        var moov = Box("moov", [.. Box("trak", Box("mdia", Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. "soun"u8]))), .. Box("udta", [.. "+52.09+005.12/"u8])]);
        byte[] mp4 = [.. Box("ftyp", [.. "M4A \0\0\0\0"u8]), .. moov, .. Box("mdat", new byte[20])];

        var file = Kept("opname.m4a", mp4);

        Assert.Equal(mp4.Length, file.Content.Length);
        DoesNotSay(file, "+52.09", "udta");
    }

    [Theory]
    [InlineData("vide", FileRules.IsVideo)]
    [InlineData("text", FileRules.Broken)]
    public void Mp4_WithoutSoundAlone_IsRefused(string handler, string refusal)
    {
        var moov = Box("moov", Box("trak", Box("mdia", Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(handler)]))));

        Assert.Equal(refusal, Refusal("film.mp4", [.. Box("ftyp", [.. "isom\0\0\0\0"u8]), .. moov, .. Box("mdat", new byte[20])]));
    }

    [Fact]
    public void Pdf_ThatIsPlain_IsKeptUpToItsEnd() => Assert.Equal(FileFormat.Pdf, Kept("verslag.pdf", SampleFiles.Pdf()).Format);

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ")]
    [InlineData("/Names << /EmbeddedFiles 3 0 R >> ")]
    [InlineData("/AA << /O << /S /Launch >> >> ")]
    public void Pdf_ThatDoesSomethingByItself_IsRefused(string extra) => Assert.Equal(FileRules.ActiveContent, Refusal("a.pdf", SampleFiles.Pdf(extra)));

    [Fact]
    public void Polyglot_OfAnyKind_IsRefused()
    {
        Assert.Equal(FileRules.TwoInOne, Refusal("a.jpg", [.. SampleFiles.Jpeg(), .. SampleFiles.Zip()]));
        Assert.Equal(FileRules.TwoInOne, Refusal("a.png", [.. SampleFiles.Png(), .. SampleFiles.Zip()]));
        Assert.Equal(FileRules.TwoInOne, Refusal("a.pdf", [.. SampleFiles.Pdf(), .. SampleFiles.Zip()]));
        Assert.Equal(FileRules.TwoInOne, Refusal("a.jpg", [.. SampleFiles.Jpeg(), .. "<HTML><script>alert(1)</script>"u8]));
        Assert.Equal(FileRules.TwoInOne, Refusal("a.webp", [.. SampleFiles.Webp(), .. "<svg onload=alert(1)>"u8]));
        Assert.Equal(FileRules.TwoInOne, Refusal("a.pdf", Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(SampleFiles.Pdf()).Replace("%PDF-1.4\n", "%PDF-1.4<script>\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void Jpeg_WithAnUnknownTail_LosesTheTail()
    {
        var plain = Kept("a.jpg", SampleFiles.Jpeg());

        Assert.Equal(plain.Content, Kept("a.jpg", [.. SampleFiles.Jpeg(), .. "MotionPhoto_Data"u8, .. new byte[500]]).Content);
    }

    [Fact]
    public void Executable_Renamed_IsRefused()
    {
        Assert.Equal(FileRules.NotWhatItsNameSays, Refusal("foto.jpg", [.. "MZ"u8, .. new byte[500]]));
        Assert.Equal(FileRules.NotWhatItsNameSays, Refusal("foto.png", SampleFiles.Jpeg()));
        Assert.Equal(FileRules.NotWhatItsNameSays, Refusal("foto.jpg", [.. "<html><script>alert(1)</script>"u8]));
        Assert.Equal(FileRules.UnknownFormat, Refusal("foto.jpg.exe", [.. "MZ"u8, .. new byte[500]]));
        Assert.Equal(FileRules.UnknownFormat, Refusal("plaatje.svg", [.. "<svg onload=alert(1)>"u8]));
        Assert.Equal(FileRules.Empty, Refusal("foto.jpg", []));
    }

    [Fact]
    public void Picture_WithFarTooManyPixels_IsRefusedByItsHeader()
    {
        Assert.Equal(FileRules.TooManyPixels, Refusal("bom.png", SampleFiles.Png(30_000, 30_000)));
        var jpeg = SampleFiles.Jpeg();
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        byte[] sides = [0x75, 0x30, 0x75, 0x30];
        sides.CopyTo(jpeg, frame + 5);
        Assert.Equal(FileRules.TooManyPixels, Refusal("bom.jpg", jpeg));
    }

    [Fact]
    public void File_CutAnywhere_IsRefusedInWords()
    {
        byte[][] whole = [SampleFiles.Jpeg(SampleFiles.Segment(0xE1, SampleFiles.Exif(6))), SampleFiles.Png(), SampleFiles.Webp(("EXIF", SampleFiles.Exif(3)))];
        Assert.All(whole, bytes =>
        {
            for (var length = 1; length < bytes.Length; length++)
                Assert.NotNull(FileCheck.Read("", bytes[..length]).Refusal);
        });
    }

    [Fact]
    public void File_WithAnyByteChanged_IsKeptOrRefused_NeverAnError()
    {
        byte[][] whole =
        [
            SampleFiles.Jpeg(SampleFiles.Segment(0xE1, SampleFiles.Exif(6))), SampleFiles.Png(), SampleFiles.Webp(("EXIF", SampleFiles.Exif(3))),
            SampleFiles.Wav(40), SampleFiles.Pdf(), [.. Box("ftyp", [.. "M4A \0\0\0\0"u8]), .. Box("moov", Box("trak", new byte[16])), .. Box("mdat", new byte[20])],
        ];
        var random = new Random(7);
        Assert.All(whole, bytes =>
        {
            for (var i = 0; i < 3_000; i++)
            {
                var changed = bytes.ToArray();
                for (var n = random.Next(1, 5); n > 0; n--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
                var (file, refusal) = FileCheck.Read("", changed);
                Assert.True(file is null != refusal is null);
            }
        });
    }

    [Theory]
    [InlineData("../../etc/passwd.jpg", "passwd.jpg")]
    [InlineData("C:\\fake\\path\\foto.JPEG", "foto.jpg")]
    [InlineData("gpj.\u202Eexe.jpg", "gpj.exe.jpg")]
    [InlineData("a\0b\r\nc\".jpg", "abc_.jpg")]
    [InlineData("  .jpg", "bestand.jpg")]
    [InlineData("con.jpg", "bestandcon.jpg")]
    [InlineData("<script>alert(1)</script>.jpg", "script_.jpg")]
    [InlineData("café 🎈.jpg", "café 🎈.jpg")]
    [InlineData("blob", "blob.jpg")]
    public void Name_OfAStranger_IsCleaned(string name, string clean) => Assert.Equal(clean, FileName.Clean(name, FileFormat.Jpeg));

    [Fact]
    public void Name_ThatIsVeryLong_KeepsItsExtension()
    {
        var clean = FileName.Clean(string.Concat(Enumerable.Repeat("🎈", 400)) + ".png", FileFormat.Png);

        Assert.InRange(clean.Length, 50, FileName.MaxLength);
        Assert.EndsWith("🎈.png", clean, StringComparison.Ordinal);
    }

    private static CheckedFile Kept(string name, byte[] content)
    {
        var (file, refusal) = FileCheck.Read(name, content);
        Assert.Null(refusal);
        return file!;
    }

    private static string? Refusal(string name, byte[] content) => FileCheck.Read(name, content).Refusal;

    private static byte[] Box(string name, byte[] body) =>
        [(byte)((body.Length + 8) >> 24), (byte)((body.Length + 8) >> 16), (byte)((body.Length + 8) >> 8), (byte)(body.Length + 8), .. Encoding.ASCII.GetBytes(name), .. body];

    private static string Text(CheckedFile file) => Encoding.Latin1.GetString(file.Content);

    private static void Says(CheckedFile file, params string[] words) => Assert.All(words, w => Assert.Contains(w, Text(file), StringComparison.Ordinal));

    private static void DoesNotSay(CheckedFile file, params string[] words) => Assert.All(words, w => Assert.DoesNotContain(w, Text(file), StringComparison.Ordinal));
}
