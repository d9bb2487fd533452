using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>Lists to choose from on the pages of a round.</summary>
internal static class RoundOptions
{
    /// <summary>The homerooms that the viewer guides this year.</summary>
    public static async Task<IReadOnlyList<Option>> GroupsAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var groups = await db.Groups.GuidedBy(viewer).AsNoTracking().Where(g => g.Kind == GroupKind.Homeroom).OrderBy(g => g.NameFold)
            .Select(g => new { g.Id, g.Name, Department = g.Department!.Name }).ToListAsync(ct);
        return [.. groups.Select(g => new Option(g.Id.ToString(), g.Name, g.Department))];
    }
}
