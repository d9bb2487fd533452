using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Manage;

/// <summary>Lists to choose from that several pages of the administrator use.</summary>
internal static class ManageOptions
{
    public static async Task<IReadOnlyList<Option>> DepartmentOptionsAsync(this AppDb db, CancellationToken ct) =>
        Options(await db.Departments.AsNoTracking().OrderBy(d => d.Name).Select(d => new Choice(d.Id, d.Name)).ToListAsync(ct));

    public static async Task<IReadOnlyList<Option>> GroupOptionsAsync(this AppDb db, SchoolYear year, CancellationToken ct) =>
        Options(await db.Groups.AsNoTracking().Where(g => g.Year == year).OrderBy(g => g.Kind).ThenBy(g => g.NameFold).Select(g => new Choice(g.Id, g.Name)).ToListAsync(ct));

    public static async Task<IReadOnlyList<Option>> StaffOptionsAsync(this AppDb db, Viewer viewer, CancellationToken ct) =>
        Options(await db.Staff.ManagedBy(viewer).AsNoTracking().Where(s => s.LeftOn == null).OrderBy(s => s.NameSort)
            .Select(s => new Choice(s.Id, Person.FullNameOf(s.GivenName, s.NamePrefix, s.FamilyName))).ToListAsync(ct));

    public static IEnumerable<Option> TrackOptions(Text text) =>
        Enum.GetValues<Track>().Select(t => new Option(t.ToString(), text.Of("Schools", t)));

    public static IEnumerable<Option> KindOptions(Text text) =>
        Enum.GetValues<GroupKind>().Select(k => new Option(k.ToString(), text.Of("Schools", k)));

    public static IEnumerable<Option> GradeOptions() =>
        Enumerable.Range(1, Group.LastGrade).Select(g => new Option($"{g}", $"{g}"));

    // The databases write an identifier in their own ways; here it gets the one that forms use.
    private static List<Option> Options(List<Choice> choices) => [.. choices.Select(c => new Option(c.Id.ToString(), c.Name))];

    private sealed record Choice(Guid Id, string Name);
}
