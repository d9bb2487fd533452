using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>
/// A form field with its name, hint and error:
/// <c>&lt;field for="Form.Title" label="Dossier.Title" hint="Dossier.TitleHint" /&gt;</c>.
/// The control follows the property: a date, a number, a file, a password; <c>rows</c> makes it a text area and
/// <c>options</c> a list. Its limit comes from the form. Other attributes (autocomplete, placeholder, class …) go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Field(Text text) : TagHelper
{
    /// <summary>The property of the form.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Text key of the name.</summary>
    public string Label { get; set; } = "";

    /// <summary>Text key of a hint, shown under the name.</summary>
    public string? Hint { get; set; }

    /// <summary>The type of the input, when it does not follow from the property.</summary>
    public string? Type { get; set; }

    /// <summary>Lines of a text area; 0 for a single line.</summary>
    public int Rows { get; set; }

    /// <summary>Makes it a list to choose from.</summary>
    public IEnumerable<Option>? Options { get; set; }

    /// <summary>Text key of a first, empty line in the list.</summary>
    public string? None { get; set; }

    /// <summary>Says that the field may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>The one question of a page: its name is the page's heading.</summary>
    public bool Big { get; set; }

    /// <summary>The control as wide as its surroundings.</summary>
    public bool Wide { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(For, View, text);
        var control = Control(field);
        foreach (var attribute in output.Attributes) control.Attributes[attribute.Name] = attribute.Value?.ToString();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(field));
        output.Content.AppendHtml(Heading(field));
        if (FieldParts.Describe(output.Content, field, text, Hint) is { } described)
            control.Attributes["aria-describedby"] = described;
        if (field.Error is not null) control.Attributes["aria-invalid"] = "true";
        output.Content.AppendHtml(control);
    }

    private TagBuilder Heading(FieldState field)
    {
        var label = FieldParts.Title("label", text[Label], Optional ? text["Design.Optional"] : null);
        label.Attributes["for"] = field.Id;
        if (!Big) return label;
        var heading = new TagBuilder("h1");
        heading.InnerHtml.AppendHtml(label);
        return heading;
    }

    private TagBuilder Control(FieldState field)
    {
        var control = Options is not null ? List(field) : Rows > 0 ? Area(field) : Input(field);
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (control.TagName == "textarea" || control.Attributes.GetValueOrDefault("type") == "text") control.Attributes["dir"] = "auto";
        if (field.MaxLength is { } most && control.TagName != "select")
            // A browser cuts what is pasted into a text area at its maxlength, without a word: there, too long is told instead.
            control.Attributes[control.TagName == "textarea" ? "data-most" : "maxlength"] = most.ToString(CultureInfo.InvariantCulture);
        return control;
    }

    private TagBuilder Input(FieldState field)
    {
        var type = Type ?? TypeOf(field);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        if (type is not ("password" or "file") && field.Value is { } value) input.Attributes["value"] = value;
        return input;
    }

    private TagBuilder Area(FieldState field)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        // A browser drops the first line end of a text area, so that one is ours.
        area.InnerHtml.AppendHtml("\n").Append(field.Value ?? "");
        return area;
    }

    private TagBuilder List(FieldState field)
    {
        var list = new TagBuilder("select");
        if (None is not null) list.InnerHtml.AppendHtml(Line(new Option("", text[None]), field));
        foreach (var option in Options!) list.InnerHtml.AppendHtml(Line(option, field));
        return list;
    }

    private static TagBuilder Line(Option option, FieldState field)
    {
        var line = new TagBuilder("option");
        line.Attributes["value"] = option.Value;
        if (string.Equals(option.Value, field.Value ?? "", StringComparison.Ordinal)) line.Attributes["selected"] = "selected";
        line.InnerHtml.Append(option.Words);
        return line;
    }

    private string ClassOf(FieldState field) =>
        "field" + (Big ? " big" : "") + (Wide ? " wide" : "") + (field.Error is null ? "" : " has-error");

    private static string TypeOf(FieldState field)
    {
        if (field.DataType is "Password") return "password";
        if (field.DataType is "EmailAddress") return "email";
        if (field.Type == typeof(DateOnly)) return "date";
        if (field.Type == typeof(TimeOnly)) return "time";
        if (field.Type == typeof(int)) return "number";
        return typeof(IFormFile).IsAssignableFrom(field.Type) ? "file" : "text";
    }
}
