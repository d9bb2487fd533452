using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage.Enrolments;

internal static class EnrolmentActions
{
    /// <summary>A learner of the viewer's school with all groups over the years; null when there is none.</summary>
    public static Task<Learner?> LearnerWithGroupsAsync(this AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        db.Learners.ManagedBy(viewer).Include(l => l.Enrolments).ThenInclude(e => e.Group).SingleOrDefaultAsync(l => l.Id == id, ct);
}
