using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage.Changes;

/// <summary>Who changed what and when; rows that were saved together stand on one line.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    private const int PageSize = 50;

    [FromQuery] public ChangeFilter Filter { get; set; } = new();

    public IReadOnlyList<ChangeLine> Lines { get; private set; } = [];
    public string? Person { get; private set; }
    public long? Last { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Filter.Person is { } person)
        {
            Person = await db.People.ManagedBy(viewer).Where(p => p.Id == person)
                .Select(p => Core.People.Person.FullNameOf(p.GivenName, p.NamePrefix, p.FamilyName)).SingleOrDefaultAsync(ct);
            if (Person is null) return NotFound();
        }
        var together = Filter.Apply(db, viewer).GroupBy(c => new { c.At, c.ActorId, c.Kind, c.Entity })
            .Select(g => new { LastId = g.Max(c => c.Id), Times = g.Count() });
        if (Filter.Before is { } before) together = together.Where(g => g.LastId < before);
        var found = await together.OrderByDescending(g => g.LastId).Take(PageSize + 1).ToListAsync(ct);
        var shown = found.Take(PageSize).ToDictionary(g => g.LastId, g => g.Times);
        Last = found.Count > PageSize ? shown.Keys.Min() : null;
        Lines = await ChangeReading.ReadAsync(db, shown, ct);
        return Page();
    }
}
