using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage.Invitations;

/// <summary>People who are here and have not taken up an account yet: never invited, or the invitation was not answered.</summary>
internal static class InviteeQuery
{
    public static IQueryable<Person> Waiting(AppDb db, Viewer viewer) => db.People.ManagedBy(viewer).Where(p =>
        p.LeftOn == null && !db.Memberships.Any(m => m.PersonId == p.Id && (m.EndedAt != null || m.Account!.PasswordHash != null)));
}
