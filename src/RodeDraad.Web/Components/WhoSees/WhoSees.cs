using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using RodeDraad.Core.Dossier;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>Who can read something, in words, beside whatever can be read by others.</summary>
public static class WhoSees
{
    /// <summary>Made once per language: a list shows one beside every story.</summary>
    private static readonly ConcurrentDictionary<(string Language, Audience Audience, string More), IHtmlContent> Chips = new();

    /// <summary>The chip: "Alleen jij", "Jij en je mentor", "Ook thuis".</summary>
    public static IHtmlContent Chip(Text text, Audience audience, string more = "") =>
        Chips.GetOrAdd((CultureInfo.CurrentUICulture.Name, audience, more), static (key, text) => Made(text, key.Audience, key.More), text);

    private static HtmlContentBuilder Made(Text text, Audience audience, string more) => (HtmlContentBuilder)new HtmlContentBuilder()
        .AppendHtml(audience == Audience.OnlyMe ? $"<span class=\"who{more}\">" : $"<span class=\"who shared{more}\">")
        .AppendHtml(Icon.Of(IconOf(audience)))
        .Append(text.Of("Design", audience))
        .AppendHtml("</span>");

    /// <summary>The icon of an audience.</summary>
    public static string IconOf(Audience audience) => audience switch
    {
        Audience.OnlyMe => "lock-keyhole",
        Audience.Mentor => "users-round",
        _ => "house",
    };
}
