using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>What every field and every group of choices has above its control: name, hint and error, in that order.</summary>
internal static class FieldParts
{
    public static TagBuilder Title(string tag, string words, string? optional)
    {
        var title = new TagBuilder(tag);
        title.InnerHtml.Append(words);
        if (optional is null) return title;
        var small = new TagBuilder("span");
        small.AddCssClass("optional");
        small.InnerHtml.Append(optional);
        title.InnerHtml.Append(" ").AppendHtml(small);
        return title;
    }

    /// <summary>Adds hint and error and gives the ids that describe the control, or null when there are none.</summary>
    public static string? Describe(TagHelperContent content, FieldState field, Text text, string? hint)
    {
        var ids = new List<string>(2);
        if (hint is not null)
        {
            content.AppendHtml(Paragraph("hint", $"{field.Id}-hint", text[hint], icon: null));
            ids.Add($"{field.Id}-hint");
        }
        if (field.Error is not null)
        {
            content.AppendHtml(Paragraph("error", $"{field.Id}-error", field.Error, "circle-alert"));
            ids.Add($"{field.Id}-error");
        }
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    private static TagBuilder Paragraph(string kind, string id, string words, string? icon)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(kind);
        paragraph.Attributes["id"] = id;
        if (icon is not null) paragraph.InnerHtml.AppendHtml(Icon.Of(icon));
        paragraph.InnerHtml.AppendHtml(Span(words));
        return paragraph;
    }

    private static TagBuilder Span(string words)
    {
        var span = new TagBuilder("span");
        span.InnerHtml.Append(words);
        return span;
    }
}
