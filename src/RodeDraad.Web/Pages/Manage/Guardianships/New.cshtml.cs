using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Guardianships;

/// <summary>Links a guardian and a learner; it begins on the page of either.</summary>
public class NewModel(AppDb db, Viewer viewer) : PageModel
{
    private const int Most = 20;

    [FromQuery(Name = "zoek")] public string? Search { get; set; }
    [FromForm(Name = "ander")] public Guid Other { get; set; }

    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The kind of person that is looked for.</summary>
    public PersonKind Wanted { get; private set; }

    public IReadOnlyList<Candidate> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await PersonAsync(id, ct) is not { } person) return NotFound();
        var words = Words.Fold(Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5).ToList();
        if (words.Count == 0) return Page();
        var others = person is Learner ? db.Guardians.ManagedBy(viewer).Cast<Person>() : db.Learners.ManagedBy(viewer).Cast<Person>();
        others = others.Where(p => p.LeftOn == null);
        foreach (var word in words) others = others.Where(p => p.NameFold.Contains(word));
        Found = await others.AsNoTracking().OrderBy(p => p.NameSort).ThenBy(p => p.Id).Take(Most).Select(p => new Candidate(
            p.Id, Person.FullNameOf(p.GivenName, p.NamePrefix, p.FamilyName),
            db.Guardianships.Any(g => (g.LearnerId == id && g.GuardianId == p.Id || g.GuardianId == id && g.LearnerId == p.Id) && g.Until == null),
            p.Email)).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await PersonAsync(id, ct) is not { } person) return NotFound();
        var (learnerId, guardianId) = person is Learner ? (id, Other) : (Other, id);
        var learner = await db.Learners.ManagedBy(viewer).Include(l => l.Guardianships).SingleOrDefaultAsync(l => l.Id == learnerId, ct);
        var guardian = await db.Guardians.ManagedBy(viewer).SingleOrDefaultAsync(g => g.Id == guardianId, ct);
        if (learner is null || guardian is null) return NotFound();
        var outcome = learner.Link(guardian, viewer.Today);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        await db.SaveChangesAsync(ct);
        var link = learner.Guardianships.Find(g => g.GuardianId == guardianId)!;
        return this.Done(ManageLinks.Person(id), "Manage.Linked", ManageLinks.EndGuardianship(link.Id));
    }

    private async Task<Person?> PersonAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null or StaffMember) return null;
        (PersonId, Name, Wanted) = (id, person.FullName, person is Learner ? PersonKind.Guardian : PersonKind.Learner);
        return person;
    }

    /// <summary>Somebody who can be linked.</summary>
    public sealed record Candidate(Guid Id, string Name, bool IsLinked, string? Email);
}
