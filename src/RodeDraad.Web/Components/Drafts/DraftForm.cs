using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Components;

/// <summary>
/// A form that keeps a draft of itself: <c>&lt;form method="post" … draft="verhaal/…"&gt;</c>. What is typed is kept by a
/// script; on the next visit the page offers what is not saved yet, and an address with <c>?concept=</c> fills it in.
/// After a successful post the draft goes (<see cref="SavedForms"/>).
/// </summary>
[HtmlTargetElement("form", Attributes = "draft")]
public sealed class DraftForm(AppDb db, CurrentViewer current, IHtmlHelper html) : TagHelper
{
    /// <summary>The script that keeps drafts.</summary>
    public const string Script = "drafts.js";

    /// <summary>Name of the field that says which draft a post makes superfluous.</summary>
    private const string FieldName = "_draft";

    /// <summary>Shown on a page that changes something; of new stories the newest, the timeline has them all.</summary>
    private const int MostOffers = 3;

    /// <summary>Which form, the same on every device: at most <see cref="Draft.KeyMaxLength"/> characters.</summary>
    [HtmlAttributeName("draft")]
    public string Key { get; set; } = "";

    /// <summary>Identifier of what the form will make; its draft has the same one. Left out when it changes something.</summary>
    [HtmlAttributeName("draft-id")]
    public Guid Makes { get; set; }

    /// <summary>Keeps a draft and offers none: for a form beside other things.</summary>
    [HtmlAttributeName("draft-quiet")]
    public bool IsQuiet { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    // Before the framework's own helper, which draws the fields of every form at -900.
    public override int Order => -1000;

    /// <summary>The draft that a posted form carried along.</summary>
    public static Guid? IdIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && Guid.TryParse(request.Form[FieldName], out var id) ? id : null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (current.Viewer is not { PersonId: not null } viewer) return;
        Scripts.Need(View.HttpContext, Script);
        var request = View.HttpContext.Request;
        var drafts = IsQuiet ? [] : await DraftKeeping.OfFormAsync(db, viewer, Key, View.HttpContext.RequestAborted);
        var posted = IdIn(request);
        var here = posted ?? (Guid.TryParse(request.Query[DraftOffer.Query], out var asked) ? asked : null);
        var taken = drafts.FirstOrDefault(d => d.Id == here);
        ((IViewContextAware)html).Contextualize(View);
        if (posted is null) await OfferAsync(output, drafts, taken);
        Describe(output, taken, posted ?? taken?.Id ?? (Makes == Guid.Empty ? Id.New() : Makes));
        output.PostContent.AppendHtml(await html.PartialAsync("/Components/Drafts/_State.cshtml"));
    }

    private async Task OfferAsync(TagHelperOutput output, IReadOnlyList<Draft> drafts, Draft? taken)
    {
        if (taken is not null)
        {
            var behind = taken.FormVersion != Version ? Differing(taken) : [];
            foreach (var (name, values) in taken.Read().Values) View.ViewData.ModelState.SetModelValue(name, values, string.Join(',', values));
            if (behind.Count > 0) output.PreElement.AppendHtml(await html.PartialAsync("/Components/Drafts/_Behind.cshtml", new DraftBehind(behind)));
            return;
        }
        var offers = drafts.Where(d => d.Id != Makes && Differs(d)).Take(Makes == Guid.Empty ? MostOffers : 1).Select(d => new DraftOffer(d)).ToList();
        if (offers.Count > 0) output.PreElement.AppendHtml(await html.PartialAsync("/Components/Drafts/_Offer.cshtml", offers));
    }

    private void Describe(TagHelperOutput output, Draft? taken, Guid id)
    {
        output.Attributes.SetAttribute("data-draft", Key);
        output.Attributes.SetAttribute("data-draft-id", id);
        output.Attributes.SetAttribute("data-draft-revision", taken?.Version ?? 0);
        output.Attributes.SetAttribute("data-draft-version", Version);
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = FieldName;
        field.Attributes["value"] = id.ToString();
        output.PostContent.AppendHtml(field);
    }

    /// <summary>Version of the stored row, when the form has one.</summary>
    private int Version => Stored("Form.Version") is { Length: > 0 } version && int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private bool Differs(Draft draft) => draft.Read().Values.Any(f => !IsStored(f.Key, f.Value));

    /// <summary>The stored words that a draft would change.</summary>
    private List<string> Differing(Draft draft) =>
        [.. draft.Read().Values.Where(f => !IsStored(f.Key, f.Value)).Select(f => Stored(f.Key) ?? "").Where(v => v.Any(char.IsLetter))];

    private bool IsStored(string name, string[] values) =>
        (Words.Clean(string.Join(", ", values.Order(StringComparer.Ordinal))) ?? "") == (Words.Clean(Stored(name)) ?? "");

    private string? Stored(string name) => Written(View.ViewData.Eval(name));

    private static string? Written(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly day => When.Machine(day),
        IEnumerable several => string.Join(", ", several.Cast<object?>().Select(Written).Order(StringComparer.Ordinal)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
