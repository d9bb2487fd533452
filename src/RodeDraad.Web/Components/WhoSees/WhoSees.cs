using Microsoft.AspNetCore.Html;
using RodeDraad.Core.Dossier;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Components;

/// <summary>Who can read something, in words, beside whatever can be read by others.</summary>
public static class WhoSees
{
    /// <summary>The chip: "Alleen jij", "Jij en je mentor", "Ook thuis".</summary>
    public static IHtmlContent Chip(Text text, Audience audience, string more = "") => new HtmlContentBuilder()
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
