using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>One thread: the bigger story, the small stories it runs through, who may read it and who did.</summary>
public class ShowModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public Thread Thread { get; private set; } = null!;
    public bool WasChanged { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Line> Stories { get; private set; } = [];

    public IReadOnlyList<Reader> Readers { get; private set; } = [];
    public IReadOnlyList<string> MentorNames { get; private set; } = [];

    /// <summary>Stories that those who may read the thread may not read.</summary>
    public bool KeepsSomeApart => Thread.Audience != Audience.OnlyMe && Stories.Any(s => s.Audience < Thread.Audience);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await db.Threads.VisibleTo(viewer, db).AsNoTracking().Where(t => t.Id == Id)
            .Select(t => new { Thread = t, WasChanged = t.Versions.Any() }).SingleOrDefaultAsync(ct);
        if (found is null) return NotFound();
        (Thread, WasChanged) = (found.Thread, found.WasChanged);
        Stories = await db.Experiences.VisibleTo(viewer, db).AsNoTracking()
            .Where(e => db.ThreadStories.Any(s => s.ThreadId == Id && s.ExperienceId == e.Id))
            .OrderBy(e => e.HappenedOn).ThenBy(e => e.Id)
            .Select(e => new Line(e.Id, e.Heading, e.HappenedOn, e.Story!.Substring(0, ThreadBoard.ExcerptLength), e.Title != null, e.Audience)).ToListAsync(ct);
        Readers = await db.Readings.VisibleTo(viewer).AsNoTracking().Where(r => r.ThreadId == Id)
            .GroupBy(r => new { r.ReaderId, r.Reader!.GivenName, r.Reader.NamePrefix, r.Reader.FamilyName, r.ReaderRole })
            .Select(g => new Reader(g.Key.GivenName, g.Key.NamePrefix, g.Key.FamilyName, g.Key.ReaderRole, g.Max(r => r.At))).ToListAsync(ct);
        MentorNames = await Mentors.OfAsync(db, viewer, ct);
        return Page();
    }

    public sealed record Line(Guid Id, string Heading, DateOnly HappenedOn, string? Excerpt, bool HasTitle, Audience Audience);

    public sealed record Reader(string GivenName, string? NamePrefix, string FamilyName, Role Role, DateTime Last)
    {
        public string Name => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    }
}
