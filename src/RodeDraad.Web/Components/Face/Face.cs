using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RodeDraad.Web.Components;

/// <summary>A photo, or the first letter of a name, in a circle beside the name itself: <c>&lt;face name="@person.DisplayName" photo="@address" /&gt;</c>.</summary>
[HtmlTargetElement("face", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Face : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Address of a photo; the letter when there is none.</summary>
    public string? Photo { get; set; }

    public bool Big { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // An attribute without a value arrives as an empty text.
        if (!string.IsNullOrEmpty(Photo))
        {
            // The name stands beside it.
            output.TagName = "img";
            output.TagMode = TagMode.StartTagOnly;
            output.Attributes.SetAttribute("class", Big ? "face big" : "face");
            output.Attributes.SetAttribute("src", Photo);
            output.Attributes.SetAttribute("alt", "");
            return;
        }
        output.TagName = "b";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Big ? "face big" : "face");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(Letter(Name));
    }

    /// <summary>The first letter as readers see it, with its accents.</summary>
    public static string Letter(string name) =>
        StringInfo.GetNextTextElement(name.TrimStart(), 0).ToUpper(CultureInfo.CurrentCulture);
}
