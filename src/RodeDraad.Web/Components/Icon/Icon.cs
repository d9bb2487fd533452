using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Components;

/// <summary>An icon of the sprite. Icons decorate; what they say also stands in words.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    private static readonly ConcurrentDictionary<string, HtmlString> Made = new();

    /// <summary>Name in Assets/icons.json.</summary>
    public string Name { get; set; } = "";

    /// <summary>The markup, made once per icon.</summary>
    public static HtmlString Of(string name) => Made.GetOrAdd(name, n =>
        new HtmlString($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{Asset.Url("sprite.svg")}#{n}\"></use></svg>"));

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Name));
    }
}
