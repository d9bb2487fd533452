using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>Learners to sit together, as choices by group.</summary>
public static class GroupChoices
{
    /// <summary>Those whom the viewer guides today, in their homerooms, by group and name; one statement.</summary>
    public static async Task<IReadOnlyList<(string Group, Option Learner)>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var year = viewer.Year;
        var guided = db.Learners.GuidedBy(viewer);
        var rows = await db.Enrolments.RunningOn(viewer.Today)
            .Where(n => n.Group!.Year == year && n.Group.Kind == GroupKind.Homeroom && guided.Any(l => l.Id == n.LearnerId))
            .OrderBy(n => n.Group!.NameFold).ThenBy(n => n.Learner!.NameSort).ThenBy(n => n.Id)
            .Select(n => new { n.LearnerId, Group = n.Group!.Name, n.Learner!.GivenName, n.Learner.NamePrefix, n.Learner.FamilyName }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Group, new Option(r.LearnerId.ToString(), Person.FullNameOf(r.GivenName, r.NamePrefix, r.FamilyName))))];
    }
}
