using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RodeDraad.Testing.Html;

/// <summary>An answer of the site as a reader sees it: heading, text, links, forms, errors.</summary>
public sealed partial class Page
{
    private readonly Lazy<IHtmlDocument> _document;

    internal Page(string url, HttpResponseMessage response, byte[] bytes, HtmlParser parser)
    {
        Url = url;
        Status = response.StatusCode;
        Location = response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.RedirectKeepVerb or HttpStatusCode.SeeOther
            or HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect
            ? Local(response.Headers.Location) : null;
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Bytes = bytes;
        _document = new(() => parser.ParseDocument(Body));
    }

    /// <summary>Address with its query, as asked.</summary>
    public string Url { get; }

    public HttpStatusCode Status { get; }

    /// <summary>Where a redirect goes; null for any other answer.</summary>
    public string? Location { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }
    public byte[] Bytes { get; }
    public string Body => Encoding.UTF8.GetString(Bytes);
    public IHtmlDocument Document => _document.Value;

    /// <summary>The SQL statements that this request needed.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Whether it is a page; a file to take along is none.</summary>
    public bool IsHtml => Headers.GetValueOrDefault("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) == true;

    /// <summary>The text of the one h1.</summary>
    public string? Heading => Clean(Document.QuerySelector("h1")?.TextContent);

    /// <summary>Visible text of the main part, white space folded.</summary>
    public string Text => Clean((Document.QuerySelector("main") ?? Document.Body)?.TextContent) ?? "";

    /// <summary>The message about what was just done, if there is one.</summary>
    public string? Flash => Clean(Document.QuerySelector(".flash p")?.TextContent);

    /// <summary>The address that takes back what was just done.</summary>
    public string? FlashUndo => Document.QuerySelector(".flash form")?.GetAttribute("action");

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".errors li, .problem p").Select(e => Clean(e.TextContent)!)];

    /// <summary>Whether a text is on the page, in its visible part.</summary>
    public bool Says(string text) => Text.Contains(text, StringComparison.Ordinal);

    /// <summary>The error at a field, by its name in the form ("Story" finds "Form.Story" too); null when there is none.</summary>
    public string? FieldError(string name)
    {
        var control = Document.QuerySelectorAll("input, textarea, select")
            .FirstOrDefault(c => c.GetAttribute("name") is { } n && (n == name || n.EndsWith("." + name, StringComparison.Ordinal)));
        var ids = control?.GetAttribute("aria-describedby")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return ids.Select(id => Document.GetElementById(id)).Where(e => e is not null && e.ClassList.Contains("error"))
            .Select(e => Clean(e!.TextContent)).FirstOrDefault();
    }

    /// <summary>What stands in a field of a form.</summary>
    public string? Value(string name) => Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().SelectMany(FieldsOf)
        .FirstOrDefault(f => f.Name == name || f.Name.EndsWith("." + name, StringComparison.Ordinal)).Value;

    /// <summary>Addresses of all links in the main part.</summary>
    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!)];

    /// <summary>The address of a link by its visible text.</summary>
    public string Link(string text) =>
        Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Clean(a.TextContent)?.Contains(text, StringComparison.Ordinal) == true)?.GetAttribute("href")
        ?? throw new InvalidOperationException($"{Url} has no link '{text}'. {Describe()}");

    /// <summary>The posting form that goes to an address; null takes the only one in the main part.</summary>
    public IHtmlFormElement Form(string? action)
    {
        var forms = Document.QuerySelectorAll(action is null ? "main form[method=post]" : "form[method=post]").OfType<IHtmlFormElement>()
            .Where(f => action is null ? !f.ClassList.Contains("undo") && f.Closest(".flash") is null : ActionOf(f) == action).ToList();
        if (forms.Count > 0 && (action is not null || forms.Count == 1)) return forms[0];
        throw new InvalidOperationException($"{Url} has {forms.Count} forms for '{action}'. {Describe()}");
    }

    /// <summary>What a browser would send of a form, without a button.</summary>
    public static IEnumerable<(string Name, string? Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) yield return (name, box.Value is { Length: > 0 } value ? value : "on");
                    break;
                case IHtmlInputElement { Type: "file" or "submit" or "button" or "image" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value);
                    break;
            }
        }
    }

    /// <summary>For the message of a failing test: status, heading, errors, forms.</summary>
    public string Describe() =>
        $"[{(int)Status} {Url}{(Location is null ? "" : " -> " + Location)}] {Heading} | {string.Join("; ", Errors)} | forms: " +
        string.Join(", ", Document.QuerySelectorAll("form[method=post]").Select(ActionOf));

    public override string ToString() => Describe();

    private static string? ActionOf(IElement form) => form.GetAttribute("action");

    private static string? Local(Uri? location) =>
        location is null ? null : location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;

    private static string? Clean(string? text) => text is null ? null : WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();
}
