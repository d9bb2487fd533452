namespace RodeDraad.Core.Common.Files;

/// <summary>
/// A PDF is kept as it is, up to its end: its inside is not rewritten, so it is only ever handed out to be saved. One that
/// does something by itself, carries files along or is something else as well is refused.
/// </summary>
internal static class PdfChecking
{
    private const int Beginning = 1024;
    private static readonly byte[][] Active = [[.. "/JavaScript"u8], [.. "/JS"u8], [.. "/Launch"u8], [.. "/EmbeddedFile"u8], [.. "/RichMedia"u8], [.. "/XFA"u8]];

    public static CheckedFile Read(ReadOnlySpan<byte> pdf)
    {
        // "%PDF-1.7" and then the end of the line, nothing else.
        if (pdf.Length < 64 || !char.IsAsciiDigit((char)pdf[5]) || pdf[6] != '.' || !char.IsAsciiDigit((char)pdf[7])) throw new FileRefusedException(FileRules.Broken);
        if (pdf[8] is not ((byte)'\r' or (byte)'\n' or (byte)' ')) throw new FileRefusedException(FileRules.TwoInOne);
        Polyglot.RefuseIn(pdf[8..Math.Min(Beginning, pdf.Length)]);

        var last = pdf.LastIndexOf("%%EOF"u8);
        if (last < 0 || pdf.IndexOf(" obj"u8) < 0 || (pdf.IndexOf("xref"u8) < 0 && pdf.IndexOf("/XRef"u8) < 0)) throw new FileRefusedException(FileRules.Broken);
        var end = last + "%%EOF".Length;
        Polyglot.RefuseIn(pdf[end..]);
        foreach (var name in Active)
            if (HasName(pdf[..end], name)) throw new FileRefusedException(FileRules.ActiveContent);
        return new CheckedFile(FileFormat.Pdf, [.. pdf[..end], (byte)'\n']);
    }

    /// <summary>"/JS" is a name of its own, "/JSfont" is another.</summary>
    private static bool HasName(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> name)
    {
        for (var rest = pdf; rest.IndexOf(name) is var at and >= 0; rest = rest[(at + name.Length)..])
            if (at + name.Length >= rest.Length || !char.IsAsciiLetterOrDigit((char)rest[at + name.Length]) || name.EndsWith("File"u8)) return true;
        return false;
    }
}
