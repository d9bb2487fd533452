using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Components;

/// <summary>A draft as a page offers it.</summary>
public sealed record DraftOffer(Draft Draft)
{
    /// <summary>Name in the query that takes a draft over; a GET fills the form and changes nothing.</summary>
    public const string Query = "concept";

    /// <summary>The page with the form, filled with the draft.</summary>
    public string Address
    {
        get
        {
            var page = Draft.Key == Draft.Capture && !Draft.Address.StartsWith(DossierLinks.Capture, StringComparison.Ordinal) ? DossierLinks.Capture : Draft.Address;
            return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Query}={Draft.Id}";
        }
    }

    /// <summary>What was typed, field by field; choices and days are left out.</summary>
    public IEnumerable<string> Typed => Draft.Read().Values.Values.SelectMany(v => v).Where(v => v.Any(char.IsLetter));
}

/// <summary>A draft that stands in the form while the stored words changed after it was begun.</summary>
/// <param name="Stored">The stored words that differ.</param>
public sealed record DraftBehind(IReadOnlyList<string> Stored);
