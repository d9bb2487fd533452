using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>
/// An empty screen that teaches: what will stand here and why; the one action that starts it stands inside.
/// <c>&lt;empty motif="begin" title="Dossier.EmptyTitle" words="Dossier.EmptyWords"&gt;&lt;a class="btn main" …&lt;/empty&gt;</c>
/// </summary>
[HtmlTargetElement("empty", Attributes = "title,words")]
public sealed class Empty(Text text) : TagHelper
{
    /// <summary>Name of the drawing, see <see cref="Components.Motif"/>.</summary>
    public string Motif { get; set; } = "begin";

    /// <summary>Text key.</summary>
    public string Title { get; set; } = "";

    /// <summary>Text key.</summary>
    public string Words { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.AppendHtml(Components.Motif.Of(Motif))
            .AppendHtml(Line("h2", text[Title]))
            .AppendHtml(Line("p", text[Words]));
    }

    private static TagBuilder Line(string tag, string words)
    {
        var line = new TagBuilder(tag);
        line.InnerHtml.Append(words);
        return line;
    }
}
