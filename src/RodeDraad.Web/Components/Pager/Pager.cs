using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>The way to the previous and the next part of a list; what is between the tags stands in the middle. Draws nothing when
/// there is one part. A page with several gives each an aria-label of its own.</summary>
[HtmlTargetElement("pager")]
public sealed class Pager(Text text) : TagHelper
{
    /// <summary>Address of the part before; null on the first.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the part after; null on the last.</summary>
    public string? Next { get; set; }

    /// <summary>Text key of the word for back.</summary>
    public string PreviousLabel { get; set; } = "Design.Previous";

    /// <summary>Text key of the word for on.</summary>
    public string NextLabel { get; set; } = "Design.Next";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "pager");
        if (!output.Attributes.ContainsName("aria-label"))
            output.Attributes.SetAttribute("aria-label", text["Design.Pages"]);
        output.PreContent.SetHtmlContent(Link(Previous, "prev", PreviousLabel, "chevron-left"));
        output.PostContent.SetHtmlContent(Link(Next, "next", NextLabel, "chevron-right"));
    }

    // An empty span keeps the other link at its own side.
    private TagBuilder Link(string? href, string relation, string label, string icon)
    {
        if (string.IsNullOrEmpty(href)) return new TagBuilder("span");
        var link = new TagBuilder("a");
        link.AddCssClass("btn slim");
        link.Attributes["href"] = href;
        link.Attributes["rel"] = relation;
        if (relation == "prev") link.InnerHtml.AppendHtml(Icon.Of(icon)).Append(text[label]);
        else link.InnerHtml.Append(text[label]).AppendHtml(Icon.Of(icon));
        return link;
    }
}
