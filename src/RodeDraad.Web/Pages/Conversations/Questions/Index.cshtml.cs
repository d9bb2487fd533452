using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Questions;

/// <summary>A question that a colleague laid before the school.</summary>
public sealed record OfferedQuestion(Guid Id, Phase Phase, string Text, string By);

/// <summary>The questions of the bank, of the school and of the viewer, phase by phase; a counsellor hides and takes over here.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "fase")] public Phase? Phase { get; set; }
    [FromQuery(Name = "thema")] public Themes Theme { get; set; }
    [FromQuery(Name = "niveau")] public Levels Level { get; set; }
    [FromQuery(Name = "zoek")] public string? Words { get; set; }

    public IReadOnlyList<BankQuestion> Found { get; private set; } = [];
    public int HiddenCount { get; private set; }

    /// <summary>What colleagues offered for the whole school; only a counsellor has these.</summary>
    public IReadOnlyList<OfferedQuestion> Offered { get; private set; } = [];

    public bool Manages => viewer.Is(Role.Counsellor);
    public bool MayAdd => Manages || viewer.Is(Role.Mentor);

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
        if (Manages)
            Offered = await db.SchoolQuestions.OfferedTo(viewer).AsNoTracking().OrderBy(q => q.OfferedAt)
                .Select(q => new OfferedQuestion(q.Id, q.Phase, q.Text, q.Author!.GivenName)).ToListAsync(ct);
        HiddenCount = bank.HiddenIn(language).Count;
    }
}
