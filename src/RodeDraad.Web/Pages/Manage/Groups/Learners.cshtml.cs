using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Groups;

/// <summary>Puts several learners in a group at once; first in sight are those who are in no group.</summary>
public class LearnersModel(AppDb db, Viewer viewer) : PageModel
{
    private const int Most = 50;

    [FromQuery(Name = "zoek")] public string? Search { get; set; }
    [FromForm(Name = "leerling")] public Guid[] Chosen { get; set; } = [];

    public Group Group { get; private set; } = null!;
    public IReadOnlyList<Candidate> Found { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (Chosen.Length == 0) return this.ShowRefusal(Outcome.Refused("Manage.Group.ChooseLearners"), "leerling");
        var learners = await db.Learners.ManagedBy(viewer).Where(l => Chosen.Contains(l.Id))
            .Include(l => l.Enrolments).ThenInclude(e => e.Group).AsSplitQuery().ToListAsync(ct);
        if (learners.Count != Chosen.Distinct().Count()) return NotFound();
        foreach (var learner in learners) learner.EnrolIn(Group, viewer.Today);
        await db.SaveChangesAsync(ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        return this.Done(ManageLinks.Group(id), "Manage.Group.LearnersAdded");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        if (await db.Groups.SingleOrDefaultAsync(g => g.SchoolId == viewer.School && g.Id == id && g.Year == year, ct) is not { } group) return false;
        Group = group;
        var running = db.Enrolments.Where(e => e.From <= today && (e.Until == null || e.Until >= today) && e.Group!.Year == year);
        var others = db.Learners.ManagedBy(viewer).Where(l => l.LeftOn == null && !running.Any(e => e.LearnerId == l.Id && e.GroupId == id));
        var words = Words.Fold(Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5).ToList();
        foreach (var word in words) others = others.Where(l => l.NameFold.Contains(word));
        if (words.Count == 0) others = others.Where(l => !running.Any(e => e.LearnerId == l.Id && e.Group!.Kind == GroupKind.Homeroom));
        var found = await others.AsNoTracking().OrderBy(l => l.NameSort).ThenBy(l => l.Id).Take(Most + 1).Select(l => new Candidate(
            l.Id, Person.FullNameOf(l.GivenName, l.NamePrefix, l.FamilyName),
            running.Where(e => e.LearnerId == l.Id && e.Group!.Kind == GroupKind.Homeroom).Select(e => e.Group!.Name).FirstOrDefault())).ToListAsync(ct);
        (Found, HasMore) = (found.Count > Most ? found[..Most] : found, found.Count > Most);
        return true;
    }

    /// <summary>A learner who can join, with the mentor group now.</summary>
    public sealed record Candidate(Guid Id, string Name, string? Group);
}
