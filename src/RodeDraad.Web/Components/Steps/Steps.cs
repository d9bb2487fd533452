using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>A knot on the line of guided questions.</summary>
/// <param name="Words">Short name, in the reader's language.</param>
/// <param name="Href">Address of the question.</param>
/// <param name="IsDone">Whether something was told.</param>
/// <param name="IsHere">Whether this is the question on the page.</param>
public sealed record Step(string Words, string Href, bool IsDone, bool IsHere = false);

/// <summary>Where somebody is in a row of questions, as knots on the thread: <c>&lt;steps items="…" label="Dossier.Questions" /&gt;</c>.</summary>
[HtmlTargetElement("steps", Attributes = "items,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Steps(Text text) : TagHelper
{
    public IEnumerable<Step> Items { get; set; } = [];

    /// <summary>Text key: what the row is, for those who cannot see it.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", text[Label]);
        var list = new TagBuilder("ol");
        list.AddCssClass("steps");
        foreach (var step in Items) list.InnerHtml.AppendHtml(Knot(step));
        output.Content.AppendHtml(list);
    }

    private TagBuilder Knot(Step step)
    {
        var knot = new TagBuilder("li");
        if (step.IsDone) knot.AddCssClass("done");
        var words = new TagBuilder(step.IsHere ? "span" : "a");
        if (step.IsHere) knot.Attributes["aria-current"] = "step";
        else words.Attributes["href"] = step.Href;
        words.InnerHtml.Append(step.Words);
        if (step.IsDone)
        {
            var told = new TagBuilder("span");
            told.AddCssClass("vh");
            told.InnerHtml.Append(text["Design.StepDone"]);
            words.InnerHtml.AppendHtml(told);
        }
        knot.InnerHtml.AppendHtml(words);
        return knot;
    }
}
