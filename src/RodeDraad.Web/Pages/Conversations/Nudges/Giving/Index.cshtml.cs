using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Giving;

/// <summary>What a teacher gave lately, and what learners said back.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    private const int Most = 60;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Lines = await db.Nudges.GivenBy(viewer, db).AsNoTracking().OrderByDescending(n => n.GivenAt).ThenBy(n => n.Id).Take(Most)
            .Select(n => new Line(
                n.Id, n.Learner!.GivenName, n.Learner.NamePrefix, n.Learner.FamilyName, n.Seen, n.Sentence, n.GivenAt, n.OpenedAt != null, n.WithdrawnAt != null, n.Reply))
            .ToListAsync(ct);

    public sealed record Line(
        Guid Id, string GivenName, string? NamePrefix, string FamilyName, Seen Seen, string Sentence, DateTime GivenAt, bool Opened, bool Withdrawn, string? Reply)
    {
        public string Learner => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    }
}
