using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>A single tick with its words: <c>&lt;tick for="Form.OwnDevice" label="Account.OwnDevice" /&gt;</c>, for a true-or-false property.</summary>
[HtmlTargetElement("tick", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Tick(Text text) : TagHelper
{
    /// <summary>The property of the form; no tick is false.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Text key of the words.</summary>
    public string Label { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(For, View, text);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["id"] = field.Id;
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = "true";
        if (field.Values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase))) input.Attributes["checked"] = "checked";
        var words = new TagBuilder("span");
        words.InnerHtml.Append(text[Label]);
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "check");
        output.Content.AppendHtml(input).AppendHtml(words);
    }
}
