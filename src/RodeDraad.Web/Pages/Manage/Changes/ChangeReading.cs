using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Changes;

/// <summary>Reads lines of the change log with the names of who and what they are about, in three queries.</summary>
internal static class ChangeReading
{
    /// <param name="shown">Number of the last row of each line, with how many rows were saved together.</param>
    public static async Task<IReadOnlyList<ChangeLine>> ReadAsync(AppDb db, Dictionary<long, int> shown, CancellationToken ct)
    {
        var ids = shown.Keys.ToList();
        var rows = await (
            from change in db.Changes.AsNoTracking().Where(c => ids.Contains(c.Id))
            join person in db.People on change.ActorId equals person.Id into found
            from actor in found.DefaultIfEmpty()
            orderby change.Id descending
            select new
            {
                change.Id,
                Line = new ChangeLine(change.At, actor == null ? null : Person.FullNameOf(actor.GivenName, actor.NamePrefix, actor.FamilyName),
                    change.Kind, change.Entity, change.EntityId, change.Fields),
            }).ToListAsync(ct);
        var subjects = await SubjectsAsync(db, [.. rows.Where(r => shown[r.Id] == 1).Select(r => r.Line.EntityId).Distinct()], ct);
        return [.. rows.Select(r => r.Line with { Times = shown[r.Id], About = shown[r.Id] == 1 ? subjects.GetValueOrDefault(r.Line.EntityId) : null })];
    }

    private static async Task<Dictionary<Guid, ChangeSubject>> SubjectsAsync(AppDb db, Guid[] ids, CancellationToken ct)
    {
        if (ids.Length == 0) return [];
        var people = await db.People.Where(p => ids.Contains(p.Id)).Select(p => new Named { RowId = p.Id, PersonId = p.Id, Given = p.GivenName, Prefix = p.NamePrefix, Family = p.FamilyName, More = null })
            .Concat(db.Enrolments.Where(e => ids.Contains(e.Id)).Select(e => new Named { RowId = e.Id, PersonId = e.LearnerId, Given = e.Learner!.GivenName, Prefix = e.Learner.NamePrefix, Family = e.Learner.FamilyName, More = e.Group!.Name }))
            .Concat(db.StaffRoles.Where(r => ids.Contains(r.Id)).Select(r => new Named { RowId = r.Id, PersonId = r.StaffId, Given = r.Staff!.GivenName, Prefix = r.Staff.NamePrefix, Family = r.Staff.FamilyName, More = r.Group!.Name ?? r.Department!.Name }))
            .Concat(db.Guardianships.Where(g => ids.Contains(g.Id)).Select(g => new Named { RowId = g.Id, PersonId = g.GuardianId, Given = g.Guardian!.GivenName, Prefix = g.Guardian.NamePrefix, Family = g.Guardian.FamilyName, More = g.Learner!.GivenName }))
            .Concat(from m in db.Memberships join p in db.People on m.PersonId equals p.Id where ids.Contains(m.Id) select new Named { RowId = m.Id, PersonId = p.Id, Given = p.GivenName, Prefix = p.NamePrefix, Family = p.FamilyName, More = null })
            .ToListAsync(ct);
        var places = await db.Groups.Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Name, IsGroup = true })
            .Concat(db.Departments.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Name, IsGroup = false }))
            .ToListAsync(ct);
        var subjects = people.DistinctBy(p => p.RowId).ToDictionary(p => p.RowId, p => new ChangeSubject(Person.FullNameOf(p.Given, p.Prefix, p.Family), ManageLinks.Person(p.PersonId), p.More));
        foreach (var place in places)
            subjects[place.Id] = new ChangeSubject(place.Name, place.IsGroup ? ManageLinks.Group(place.Id) : ManageLinks.EditDepartment(place.Id));
        return subjects;
    }

    private sealed class Named
    {
        public Guid RowId { get; init; }
        public Guid PersonId { get; init; }
        public string Given { get; init; } = "";
        public string? Prefix { get; init; }
        public string Family { get; init; } = "";
        public string? More { get; init; }
    }
}
