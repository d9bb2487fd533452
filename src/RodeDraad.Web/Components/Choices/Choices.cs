using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>
/// A group of choices as comfortable rows: <c>&lt;choices for="Form.Themes" label="…" options="…" /&gt;</c>.
/// Ticks when the property holds several values, one-of-many when it holds one.
/// </summary>
[HtmlTargetElement("choices", Attributes = "for,label,options", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Choices(Text text) : TagHelper
{
    /// <summary>The property of the form.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Text key of the question.</summary>
    public string Label { get; set; } = "";

    /// <summary>Text key of a hint.</summary>
    public string? Hint { get; set; }

    /// <summary>What can be chosen.</summary>
    public IEnumerable<Option> Options { get; set; } = [];

    /// <summary>Pills beside each other, for short words.</summary>
    public bool Flow { get; set; }

    /// <summary>The one question of a page: its words are the page's heading.</summary>
    public bool Big { get; set; }

    /// <summary>Says that nothing needs to be chosen.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(For, View, text);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field" + (Big ? " big" : "") + (field.Error is null ? "" : " has-error"));
        output.Content.AppendHtml(Legend());
        if (FieldParts.Describe(output.Content, field, text, Hint) is { } described)
            output.Attributes.SetAttribute("aria-describedby", described);
        output.Content.AppendHtml(Rows(field));
    }

    private TagBuilder Legend()
    {
        var optional = Optional ? text["Design.Optional"] : null;
        if (!Big) return FieldParts.Title("legend", text[Label], optional);
        var legend = new TagBuilder("legend");
        legend.InnerHtml.AppendHtml(FieldParts.Title("h1", text[Label], optional));
        return legend;
    }

    private TagBuilder Rows(FieldState field)
    {
        var rows = new TagBuilder("div");
        rows.AddCssClass(Flow ? "choices flow" : "choices");
        var chosen = field.Values;
        var id = field.Id;
        foreach (var option in Options)
        {
            rows.InnerHtml.AppendHtml(Row(field, option, chosen.Contains(option.Value), id));
            id = null;
        }
        return rows;
    }

    // The first control carries the field's id, so that the error summary leads to it.
    private static TagBuilder Row(FieldState field, Option option, bool isChosen, string? id)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = field.HoldsSeveral ? "checkbox" : "radio";
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = option.Value;
        if (id is not null) input.Attributes["id"] = id;
        if (isChosen) input.Attributes["checked"] = "checked";

        var row = new TagBuilder("label");
        row.AddCssClass("choice");
        row.InnerHtml.AppendHtml(input).AppendHtml(Words(option));
        return row;
    }

    private static TagBuilder Words(Option option)
    {
        var words = new TagBuilder("span");
        if (option.Icon is not null) words.InnerHtml.AppendHtml(Icon.Of(option.Icon)).Append(" ");
        if (option.Tone is null)
        {
            words.InnerHtml.Append(option.Words);
        }
        else
        {
            var tone = new TagBuilder("span");
            tone.AddCssClass($"tone {option.Tone}");
            tone.InnerHtml.Append(option.Words);
            words.InnerHtml.AppendHtml(tone);
        }
        if (option.Small is null) return words;
        var small = new TagBuilder("small");
        small.InnerHtml.Append(option.Small);
        words.InnerHtml.AppendHtml(small);
        return words;
    }
}
