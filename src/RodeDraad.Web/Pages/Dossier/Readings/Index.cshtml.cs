using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Readings;

/// <summary>Who opened the learner's dossier, what and when.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    private const int Shown = 200;

    public IReadOnlyList<Sitting> Sittings { get; private set; } = [];
    public DateOnly Today => viewer.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await db.Readings.VisibleTo(viewer).AsNoTracking()
            .OrderByDescending(r => r.At).ThenBy(r => r.ReaderId).Take(Shown)
            .Select(r => new Row(r.Reader!.GivenName, r.Reader.NamePrefix, r.Reader.FamilyName, r.ReaderRole, r.At, r.ExperienceId,
                db.Experiences.Where(e => e.Id == r.ExperienceId && e.RemovedAt == null).Select(e => e.Heading).FirstOrDefault(),
                r.ThreadId, db.Threads.Where(t => t.Id == r.ThreadId && t.RemovedAt == null).Select(t => t.Word).FirstOrDefault()))
            .ToListAsync(ct);
        Sittings = [.. rows.GroupBy(r => (r.Name, r.Role, r.At)).Select(g => new Sitting(g.Key.Name, g.Key.Role, g.Key.At, [.. g]))];
    }

    /// <summary>Everything that somebody opened at one moment: a page can hold several stories.</summary>
    public sealed record Sitting(string Name, Role Role, DateTime At, IReadOnlyList<Row> Rows)
    {
        /// <summary>The stories; the list itself says nothing more when there are some.</summary>
        public IReadOnlyList<Row> Stories { get; } = [.. Rows.Where(r => r.ExperienceId is not null)];

        /// <summary>The threads.</summary>
        public IReadOnlyList<Row> Threads { get; } = [.. Rows.Where(r => r.ThreadId is not null)];
    }

    public sealed record Row(string GivenName, string? NamePrefix, string FamilyName, Role Role, DateTime At, Guid? ExperienceId, string? Heading, Guid? ThreadId, string? Word)
    {
        public string Name => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    }
}
