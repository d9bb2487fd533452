using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace RodeDraad.Web.Components;

/// <summary>An address as a square to point a phone at: drawn by ourselves, dark on white in every scheme, without a style.</summary>
public static class Qr
{
    /// <summary>Squares of white around it that a camera needs.</summary>
    private const int Quiet = 4;

    /// <summary>The drawing; <paramref name="label"/> says what it opens.</summary>
    public static IHtmlContent Of(string address, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        // The matrix comes with its own white edge; what we draw keeps to four squares.
        var edge = FirstDark(rows);
        var size = rows.Count - (2 * edge);
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (rows[y + edge][x + edge]) path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h1v1h-1z");
        var box = size + (2 * Quiet);
        return new HtmlContentBuilder()
            .AppendHtml($"<svg class=\"qr\" viewBox=\"0 0 {box} {box}\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"").Append(label)
            .AppendHtml($"\"><rect width=\"{box}\" height=\"{box}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }

    private static int FirstDark(List<System.Collections.BitArray> rows) => rows.FindIndex(r => r.Cast<bool>().Any(dark => dark));
}
