using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Manage.Invitations;

/// <summary>Who cannot sign in yet, per group and kind, with a button to invite them all.</summary>
public class IndexModel(AppDb db, Viewer viewer, Settings settings) : PageModel
{
    public bool IsMailed => settings.Mail.IsOn;
    public int Staff { get; private set; }
    public int Guardians { get; private set; }
    public int WithoutEmail { get; private set; }
    public IReadOnlyList<GroupLine> Groups { get; private set; } = [];
    public int Learners { get; private set; }

    /// <summary>Nobody can be invited now.</summary>
    public bool IsQuiet => Staff + Guardians + Learners == 0;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        var waiting = InviteeQuery.Waiting(db, viewer);
        var counts = await db.Schools.Where(s => s.Id == viewer.School).Select(_ => new
        {
            Staff = waiting.Count(p => p is StaffMember && p.Email != null),
            Learners = waiting.Count(p => p is Learner && p.Email != null),
            Guardians = waiting.Count(p => p is Guardian && p.Email != null),
            WithoutEmail = waiting.Count(p => p.Email == null),
        }).SingleAsync(ct);
        (Staff, Learners, Guardians, WithoutEmail) = (counts.Staff, counts.Learners, counts.Guardians, counts.WithoutEmail);
        Groups = await db.Groups.AsNoTracking().Where(g => g.Year == year && g.Kind == Core.Schools.GroupKind.Homeroom).OrderBy(g => g.NameFold)
            .Select(g => new GroupLine(g.Id, g.Name, waiting.Count(p => p.Email != null && db.Enrolments.Any(e =>
                e.LearnerId == p.Id && e.GroupId == g.Id && e.From <= today && (e.Until == null || e.Until >= today))))).ToListAsync(ct);
    }

    /// <summary>A group with how many of its learners have no account.</summary>
    public sealed record GroupLine(Guid Id, string Name, int Waiting);
}
