using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage.Accounts;

internal static class AccountActions
{
    /// <summary>
    /// How somebody of the viewer's school signs in here; null when there is no such person or no account. Another
    /// school's way in for the same human stays out of reach.
    /// </summary>
    public static async Task<Membership?> MembershipOfAsync(this AppDb db, Viewer viewer, Guid personId, CancellationToken ct)
    {
        if (!await db.People.ManagedBy(viewer).AnyAsync(p => p.Id == personId, ct)) return null;
        return await db.Memberships.Where(m => m.PersonId == personId && m.SchoolId == viewer.School)
            .OrderBy(m => m.EndedAt != null).ThenByDescending(m => m.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Ends every running session at this school.</summary>
    public static async Task EndSessionsAsync(this AppDb db, Membership membership, DateTime at, CancellationToken ct)
    {
        foreach (var session in await db.Sessions.Where(s => s.MembershipId == membership.Id && s.EndedAt == null).ToListAsync(ct))
            session.End(at);
    }
}
