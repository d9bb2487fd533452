using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Received;

/// <summary>What teachers saw: new first, then what was kept.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Lines = await db.Nudges.VisibleTo(viewer).AsNoTracking()
            .OrderBy(n => n.OpenedAt != null).ThenBy(n => n.KeptAt == null).ThenByDescending(n => n.GivenAt).Take(Most)
            .Select(n => new Line(
                n.Id, n.Author!.GivenName, n.Author.NamePrefix, n.Author.FamilyName, n.Seen, n.Sentence, n.GivenAt, n.OpenedAt != null, n.KeptAt != null, n.HiddenAt != null))
            .ToListAsync(ct);

    public sealed record Line(
        Guid Id, string GivenName, string? NamePrefix, string FamilyName, Seen Seen, string Sentence, DateTime GivenAt, bool Opened, bool Kept, bool Hidden)
    {
        public string Author => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    }
}
