using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Manage;

/// <summary>Lists to choose from that several pages of the administrator use.</summary>
internal static class ManageOptions
{
    public static async Task<IReadOnlyList<Option>> DepartmentOptionsAsync(this AppDb db, CancellationToken ct) =>
        await db.Departments.AsNoTracking().OrderBy(d => d.Name)
            .Select(d => new Option(d.Id.ToString(), d.Name, null, null)).ToListAsync(ct);

    public static async Task<IReadOnlyList<Option>> GroupOptionsAsync(this AppDb db, SchoolYear year, CancellationToken ct) =>
        await db.Groups.AsNoTracking().Where(g => g.Year == year).OrderBy(g => g.Kind).ThenBy(g => g.NameFold)
            .Select(g => new Option(g.Id.ToString(), g.Name, null, null)).ToListAsync(ct);

    public static IEnumerable<Option> TrackOptions(Text text) =>
        Enum.GetValues<Track>().Select(t => new Option(t.ToString(), text.Of("Schools", t)));

    public static IEnumerable<Option> KindOptions(Text text) =>
        Enum.GetValues<GroupKind>().Select(k => new Option(k.ToString(), text.Of("Schools", k)));

    public static IEnumerable<Option> GradeOptions() =>
        Enumerable.Range(1, Group.LastGrade).Select(g => new Option($"{g}", $"{g}"));
}
