using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>
/// What is wrong with the form, at the top of the page: one line each, a link to the field. Draws nothing when all is
/// well. A refusal of the domain belongs to no field and is plain text.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(Text text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(text["Design.ErrorsTitle"]);
        output.Content.AppendHtml(title).AppendHtml(Lines());
    }

    private TagBuilder Lines()
    {
        var list = new TagBuilder("ul");
        foreach (var (name, entry) in View.ViewData.ModelState.OrderBy(e => PlaceOf(e.Key), StringComparer.Ordinal))
            if (entry?.Errors.FirstOrDefault() is { } error)
                list.InnerHtml.AppendHtml(Line(name, FieldState.WordsOf(error, text)));
        return list;
    }

    // Errors come in the order of the form's properties, which is the order of the fields on the page.
    private string PlaceOf(string name)
    {
        var properties = View.ViewData.ModelMetadata.Properties;
        var place = new StringBuilder();
        foreach (var part in name.Split('.'))
        {
            var index = properties.Select(p => p.PropertyName).ToList().IndexOf(part);
            if (index < 0) break;
            place.Append(CultureInfo.InvariantCulture, $"{index:000}.");
            properties = properties[index].Properties;
        }
        return place.ToString();
    }

    private static TagBuilder Line(string name, string words)
    {
        var line = new TagBuilder("li");
        if (name.Length == 0)
        {
            line.InnerHtml.Append(words);
            return line;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{FieldState.IdOf(name)}";
        link.InnerHtml.Append(words);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
