using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>The filter of the timeline as it stands in the address, so that it can be kept as a bookmark.</summary>
public sealed class TimelineQuery
{
    [FromQuery(Name = "zoek")] public string? Search { get; set; }
    [FromQuery(Name = "jaar")] public int? Year { get; set; }
    [FromQuery(Name = "soort")] public StoryKind? Kind { get; set; }
    [FromQuery(Name = "thema")] public Themes? Theme { get; set; }
    [FromQuery(Name = "woord")] public string? Word { get; set; }

    /// <summary>Something besides words is chosen, so those choices are shown open.</summary>
    public bool HasChoices => Year is not null || Kind is not null || Theme is not null || !string.IsNullOrWhiteSpace(Word);

    /// <summary>What is asked for; what an address has wrong is left out.</summary>
    public TimelineFilter ToFilter() => new(
        SearchWords.Of(Search is { Length: > SearchWords.MaxLength } ? Search[..SearchWords.MaxLength] : Search),
        Year is >= 1950 and <= 2200 ? new SchoolYear(Year.Value) : null,
        Kind is { } kind && Enum.IsDefined(kind) ? kind : null,
        Theme is { } theme && Enum.IsDefined(theme) && theme != Themes.None ? theme : null,
        Words.Clean(Word));

    /// <summary>The timeline with this filter, from a place on.</summary>
    public string After(DateOnly day, Guid id)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrWhiteSpace(Search)) query.Add("zoek", Search);
        if (Year is { } year) query.Add("jaar", year.ToString(CultureInfo.InvariantCulture));
        if (Kind is { } kind) query.Add("soort", kind.ToString());
        if (Theme is { } theme) query.Add("thema", theme.ToString());
        if (!string.IsNullOrWhiteSpace(Word)) query.Add("woord", Word);
        return DossierLinks.Older(day, id) + (query.Any() ? "&" + query.ToString()[1..] : "");
    }
}
