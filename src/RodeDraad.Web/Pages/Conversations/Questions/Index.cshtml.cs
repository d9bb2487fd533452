using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Questions;

/// <summary>The questions of the bank and of the school, phase by phase; a counsellor adds and hides here.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "fase")] public Phase? Phase { get; set; }
    [FromQuery(Name = "thema")] public Themes Theme { get; set; }
    [FromQuery(Name = "niveau")] public Levels Level { get; set; }
    [FromQuery(Name = "zoek")] public string? Words { get; set; }

    public IReadOnlyList<BankQuestion> Found { get; private set; } = [];
    public int HiddenCount { get; private set; }
    public bool Manages => viewer.Is(Role.Counsellor);

    /// <summary>The phase that is shown; words are looked for in all of them.</summary>
    public Phase? Shown => IsSearch ? null : Phase ?? Core.Conversations.Phase.LookBack;

    public bool IsSearch => !string.IsNullOrWhiteSpace(Words);
    public bool IsNarrow => IsSearch || Theme != Themes.None || Level != Levels.None;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var bank = await SchoolBank.LoadAsync(db, viewer, ct);
        var search = new QuestionSearch(Words, Shown, Theme, Level);
        Found = [.. bank.In(language).Where(search.Finds)];
        HiddenCount = bank.HiddenIn(language).Count;
    }
}
