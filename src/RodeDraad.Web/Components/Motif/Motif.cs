using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Components;

/// <summary>A line drawing of the sprite (needle, spool, threads …) for empty states and the sign-in page.</summary>
[HtmlTargetElement("motif", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Motif : TagHelper
{
    private static readonly ConcurrentDictionary<string, HtmlString> Made = new();

    /// <summary>"begin", "lost", "needle", "spool" or "threads".</summary>
    public string Name { get; set; } = "";

    /// <summary>The markup, made once per drawing.</summary>
    public static HtmlString Of(string name) => Made.GetOrAdd(name, n => new HtmlString(
        $"<svg class=\"motif\" viewBox=\"0 0 {Size(n)}\" aria-hidden=\"true\"><use href=\"{Asset.Url("sprite.svg")}#motif-{n}\"></use></svg>"));

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Name));
    }

    private static string Size(string name) => name switch
    {
        "threads" => "560 460",
        "lost" => "240 110",
        "spool" => "200 110",
        _ => "200 90",
    };
}
