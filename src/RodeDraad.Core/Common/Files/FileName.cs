using System.Globalization;
using System.Text;

namespace RodeDraad.Core.Common.Files;

/// <summary>Names of files as strangers send them, made fit to show and to save. A name is never part of a path.</summary>
public static class FileName
{
    public const int MaxLength = 100;

    private const string NotInAName = "<>:\"|?*";
    private static readonly string[] NamesOfDevices =
        ["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"];

    /// <summary>The last extension without its dot, or nothing.</summary>
    public static string ExtensionOf(string name)
    {
        var last = LastPart(name).TrimEnd('.', ' ');
        var dot = last.LastIndexOf('.');
        return dot < 0 ? "" : last[(dot + 1)..].Trim();
    }

    /// <summary>
    /// Without folders, control characters, marks that turn the direction of reading, and what a disk does not take;
    /// short, and with the extension of what the file really is.
    /// </summary>
    public static string Clean(string name, FileFormat format)
    {
        var clean = new StringBuilder();
        foreach (var rune in WithoutExtension(LastPart(name)).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) continue;
            if (rune.Value == Rune.ReplacementChar.Value) continue;
            clean.Append(NotInAName.Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }
        var extension = format.Extension();
        var stem = clean.ToString().Normalize(NormalizationForm.FormC).Trim().Trim('.').Trim();
        var most = MaxLength - extension.Length - 1;
        if (stem.Length > most) stem = stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)].TrimEnd();
        if (stem.Length == 0 || NamesOfDevices.Contains(stem, StringComparer.OrdinalIgnoreCase)) stem = $"bestand{stem}";
        return $"{stem}.{extension}";
    }

    private static string LastPart(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string WithoutExtension(string name) =>
        FileFormats.Of(ExtensionOf(name)) is null ? name : name.TrimEnd('.', ' ')[..name.TrimEnd('.', ' ').LastIndexOf('.')];
}
