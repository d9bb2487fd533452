using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage;

/// <summary>How the school stands in the administration, and what needs doing first. One query, whatever its size.</summary>
public sealed record ManageState
{
    /// <summary>How many groups without a mentor are named.</summary>
    private const int Named = 5;

    public required string School { get; init; }
    public required int Learners { get; init; }
    public required int Staff { get; init; }
    public required int Groups { get; init; }
    public required int Departments { get; init; }
    public required int LearnersWithoutAccount { get; init; }
    public required int StaffWithoutAccount { get; init; }
    public required int GuardiansWithoutAccount { get; init; }

    /// <summary>People without account who cannot be invited, because the school has no address for them.</summary>
    public required int WithoutEmail { get; init; }

    public required int LearnersWithoutGroup { get; init; }
    public required DateTime? RosterAppliedAt { get; init; }

    /// <summary>The first groups of this year without a mentor, by name.</summary>
    public required IReadOnlyList<(Guid Id, string Name)> WithoutMentor { get; init; }

    public bool HasMoreWithoutMentor { get; private init; }

    /// <summary>People who can be invited.</summary>
    public int WithoutAccount => LearnersWithoutAccount + StaffWithoutAccount + GuardiansWithoutAccount;

    /// <summary>Nothing waits.</summary>
    public bool IsQuiet => Learners > 0 && WithoutAccount == 0 && WithoutEmail == 0 && LearnersWithoutGroup == 0 && WithoutMentor.Count == 0;

    /// <summary>The first thing to do; null when nothing waits.</summary>
    public NextCard? Next => this switch
    {
        { Learners: 0 } => new(new("Manage.Next.Begin"), new("Manage.Next.Import"), "Manage.Next.Import.Do", ManageLinks.Rosters),
        { WithoutMentor: [var (id, name), ..] } => new(new("Manage.Next.NoMentor.Why"), new("Manage.Next.NoMentor", name), "Manage.Next.NoMentor.Do", ManageLinks.Group(id)),
        { StaffWithoutAccount: > 0 } => new(new("Manage.Next.Invite.Why"), new("Manage.Next.InviteStaff", StaffWithoutAccount), "Manage.Next.Invite.Do", ManageLinks.Invitations),
        { WithoutAccount: > 0 } => new(new("Manage.Next.Invite.Why"), new("Manage.Next.Invite", WithoutAccount), "Manage.Next.Invite.Do", ManageLinks.Invitations),
        { WithoutEmail: > 0 } => new(new("Manage.Next.Invite.Why"), new("Manage.Next.Email", WithoutEmail), "Manage.Next.Email.Do", ManageLinks.WithoutEmail),
        _ => null,
    };

    public static async Task<ManageState> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        var found = await db.Schools.AsNoTracking().Where(s => s.Id == viewer.School).Select(s => new
        {
            State = new ManageState
            {
                School = s.Name,
                Learners = s.LearnerCount,
                Staff = s.StaffCount,
                Groups = s.GroupCount,
                RosterAppliedAt = s.RosterAppliedAt,
                Departments = db.Departments.Count(),
                LearnersWithoutAccount = db.Learners.Count(p => p.LeftOn == null && p.Email != null && !db.Memberships.Any(m => m.PersonId == p.Id)),
                StaffWithoutAccount = db.Staff.Count(p => p.LeftOn == null && p.Email != null && !db.Memberships.Any(m => m.PersonId == p.Id)),
                GuardiansWithoutAccount = db.Guardians.Count(p => p.LeftOn == null && p.Email != null && !db.Memberships.Any(m => m.PersonId == p.Id)),
                WithoutEmail = db.People.Count(p => p.LeftOn == null && p.Email == null && !db.Memberships.Any(m => m.PersonId == p.Id)),
                LearnersWithoutGroup = db.Learners.Count(p => p.LeftOn == null && !p.Enrolments.Any(e =>
                    e.From <= today && (e.Until == null || e.Until >= today) && e.Group!.Year == year && e.Group.Kind == GroupKind.Homeroom)),
                WithoutMentor = new List<(Guid, string)>(),
            },
            Alone = db.Groups.Where(g => g.SchoolId == s.Id && g.Year == year && g.Kind == GroupKind.Homeroom && !db.StaffRoles.Any(r =>
                    r.GroupId == g.Id && r.Role == Role.Mentor && r.From <= today && (r.Until == null || r.Until >= today)))
            .OrderBy(g => g.NameFold).Take(Named + 1).Select(g => new { g.Id, g.Name }).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        return found.State with
        {
            WithoutMentor = [.. found.Alone.Take(Named).Select(g => (g.Id, g.Name))],
            HasMoreWithoutMentor = found.Alone.Count > Named,
        };
    }
}
