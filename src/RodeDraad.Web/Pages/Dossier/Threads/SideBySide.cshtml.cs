using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>
/// Earlier small stories side by side. The learner picks them; the page only says what is literally the same. Everything
/// stands in the address, so nothing needs a script.
/// </summary>
public class SideBySideModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "verhaal")] public List<Guid> Chosen { get; set; } = [];
    [FromQuery(Name = "op")] public Likeness By { get; set; }
    [FromQuery(Name = "jaar")] public int? Year { get; set; }
    [FromQuery(Name = "deel")] public int PageNumber { get; set; }

    public SideBySide Look { get; private set; } = null!;
    public List<Guid> LaidIds => [.. Look.Laid.Select(s => s.Id)];
    public bool IsFull => Look.Laid.Count >= SideBySide.Most;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(By)) (By, Year, PageNumber) = (Likeness.All, null, 0);
        PageNumber = Math.Clamp(PageNumber, 0, 1_000);
        SchoolYear? year = Year is { } start ? new SchoolYear(start) : null;
        Look = await SideBySide.LoadAsync(db, viewer, [.. Chosen.Take(SideBySide.Most)], (By, year, PageNumber), ct);
        return Page();
    }

    /// <summary>This look with other stories laid side by side.</summary>
    public string With(IEnumerable<Guid> stories) => ThreadLinks.Lay([.. stories], LookOf(PageNumber));

    /// <summary>This look, another page of it.</summary>
    public string AtPage(int page) => ThreadLinks.Lay(LaidIds, LookOf(page));

    /// <summary>What an other story shares with those that lie side by side, in words.</summary>
    public static IEnumerable<string> FactsOf(LaidStory story, Text text)
    {
        if (story.SameWords.Count > 0) yield return text.Format("Threads.Same.Word", string.Join(", ", story.SameWords));
        if (story.SameThemes != Themes.None)
            yield return text.Format("Threads.Same.Theme", string.Join(", ", ThemeTone.All.Where(t => story.SameThemes.HasFlag(t.Theme)).Select(t => text[t.Text])));
        if (story.SameFeeling) yield return text.Format("Threads.Same.Feeling", text.Of("Dossier", story.Tone!.Value));
    }

    private string LookOf(int page)
    {
        var look = $"op={By}";
        if (Year is { } year) look += $"&jaar={year}";
        return page > 0 ? $"{look}&deel={page}" : look;
    }
}
