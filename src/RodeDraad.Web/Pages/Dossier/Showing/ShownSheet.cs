using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>A sheet with the addresses of its files, which differ by who looks at it.</summary>
public sealed record ShownSheet(SheetView Sheet, Func<SheetPiece, string> FileUrl)
{
    /// <summary>What a piece is called in a list: its title, else what it is.</summary>
    public static string NameOf(Text t, SheetPiece piece) => piece switch
    {
        { Title.Length: > 0 } => piece.Title,
        { Kind: SheetPartKind.Saying } => t[ThemeTone.All.First(tone => tone.Theme == piece.Theme).Text],
        { File: { } file } => t.Of("Attachments", file.Kind),
        _ => When.Long(piece.Day!.Value),
    };
}
