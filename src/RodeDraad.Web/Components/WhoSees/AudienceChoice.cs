using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Core.Dossier;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>
/// Chooses who may read something. Inside a form of its own it acts at once, with a button for each:
/// <c>&lt;form method="post" action="…"&gt;&lt;audience-choice current="@experience.Audience" /&gt;&lt;/form&gt;</c>;
/// with <c>later</c> it is a row of radio buttons that is sent with the rest of the form.
/// </summary>
[HtmlTargetElement("audience-choice", Attributes = "current", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AudienceChoice(Text text) : TagHelper
{
    /// <summary>Who may read it now.</summary>
    public Audience Current { get; set; }

    /// <summary>Name in the post; the value is the name of the audience.</summary>
    public string Name { get; set; } = "Audience";

    /// <summary>Radio buttons side by side, sent with the rest of the form.</summary>
    public bool Later { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Later ? "audience across" : "audience");
        output.Content.AppendHtml(FieldParts.Title("legend", text["Design.AudienceTitle"], optional: null));
        foreach (var audience in Enum.GetValues<Audience>()) output.Content.AppendHtml(Later ? Radio(audience) : Button(audience));
    }

    private TagBuilder Button(Audience audience)
    {
        var isCurrent = audience == Current;
        var button = new TagBuilder("button");
        button.Attributes["name"] = Name;
        button.Attributes["value"] = audience.ToString();
        button.Attributes["aria-pressed"] = isCurrent ? "true" : "false";
        button.InnerHtml.AppendHtml(Icon.Of(WhoSees.IconOf(audience))).AppendHtml(Words(audience));
        if (isCurrent) button.InnerHtml.AppendHtml(Icon.Of("check"));
        return button;
    }

    private TagBuilder Radio(Audience audience)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "radio";
        input.Attributes["name"] = Name;
        input.Attributes["value"] = audience.ToString();
        if (audience == Current) input.Attributes["checked"] = "checked";
        var label = new TagBuilder("label");
        label.InnerHtml.AppendHtml(Icon.Of(WhoSees.IconOf(audience))).AppendHtml(Words(audience)).AppendHtml(input);
        return label;
    }

    private TagBuilder Words(Audience audience)
    {
        var words = new TagBuilder("span");
        words.InnerHtml.Append(text.Of("Design", audience));
        if (Later) return words;
        var small = new TagBuilder("small");
        small.InnerHtml.Append(text[$"Design.AudienceMeaning.{audience}"]);
        words.InnerHtml.AppendHtml(small);
        return words;
    }
}
