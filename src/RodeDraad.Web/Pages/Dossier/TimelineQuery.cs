using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>
/// What the address of the timeline asks for, so that it can be kept as a bookmark. It is read by hand: this is the page
/// that is opened most, and binding costs more than all of its statements but one.
/// </summary>
public sealed class TimelineQuery
{
    private TimelineQuery() { }

    /// <summary>Where the part begins: on or before this day; null begins with the newest.</summary>
    public DateOnly? Before { get; private init; }

    /// <summary>After this experience of that day.</summary>
    public Guid? AfterId { get; private init; }

    public string? Search { get; private init; }
    public int? Year { get; private init; }
    public StoryKind? Kind { get; private init; }
    public Themes? Theme { get; private init; }
    public string? Word { get; private init; }

    /// <summary>The reader asked for the choices, or for something that fits them; the plain timeline does without.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Nothing is looked for in words, so the choices are what the reader came for.</summary>
    public bool IsSpread => IsOpen && (string.IsNullOrWhiteSpace(Search) || Year is not null || Kind is not null || Theme is not null || !string.IsNullOrWhiteSpace(Word));

    /// <summary>What an address asks; a value that is no day, year or choice is left out.</summary>
    public static TimelineQuery Of(IQueryCollection query) => query.Count == 0 ? new() : new()
    {
        Before = DateOnly.TryParse(query["voor"], CultureInfo.InvariantCulture, out var day) ? day : null,
        AfterId = Guid.TryParse(query["na"], out var id) ? id : null,
        Search = query["zoek"],
        Year = int.TryParse(query["jaar"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var year) ? year : null,
        Kind = Enum.TryParse<StoryKind>(query["soort"], ignoreCase: true, out var kind) ? kind : null,
        Theme = Enum.TryParse<Themes>(query["thema"], ignoreCase: true, out var theme) ? theme : null,
        Word = query["woord"],
        IsOpen = query.ContainsKey("zoek") || query.ContainsKey("jaar") || query.ContainsKey("soort") || query.ContainsKey("thema") || query.ContainsKey("woord"),
    };

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
