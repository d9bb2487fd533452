using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Changes;

/// <summary>Which changes are looked for; it stands in the address.</summary>
public sealed class ChangeFilter
{
    /// <summary>Days that are shown when no day is asked for.</summary>
    private const int Days = 30;

    [FromQuery(Name = "wie")] public Guid? Person { get; set; }
    [FromQuery(Name = "wat")] public string? Entity { get; set; }
    [FromQuery(Name = "vanaf")] public DateOnly? From { get; set; }
    [FromQuery(Name = "tot")] public DateOnly? Until { get; set; }

    /// <summary>Changes with a lower number than this one.</summary>
    [FromQuery(Name = "na")] public long? Before { get; set; }

    /// <summary>The changes that answer to it; always within a span of days, so that the log can grow.</summary>
    public IQueryable<Change> Apply(AppDb db, Viewer viewer)
    {
        Entity = ChangeLine.Entities.FirstOrDefault(e => e == Entity);
        var last = Until ?? viewer.Today;
        var first = From ?? last.AddDays(-Days);
        if (first < last.AddDays(-366)) first = last.AddDays(-366);
        (From, Until) = (first, last);
        // Days are Dutch days; an hour or two around midnight is not worth a wrong index.
        var (begin, end) = (first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-2), last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var changes = db.Changes.Where(c => c.SchoolId == viewer.School && c.At >= begin && c.At < end && ChangeLine.Entities.Contains(c.Entity));
        if (Entity is { } entity) changes = changes.Where(c => c.Entity == entity);
        if (Person is { } person)
            changes = changes.Where(c => c.EntityId == person || c.ActorId == person
                || db.Enrolments.Any(e => e.LearnerId == person && e.Id == c.EntityId)
                || db.StaffRoles.Any(r => r.StaffId == person && r.Id == c.EntityId)
                || db.Guardianships.Any(g => (g.LearnerId == person || g.GuardianId == person) && g.Id == c.EntityId)
                || db.Memberships.Any(m => m.PersonId == person && m.Id == c.EntityId));
        return changes;
    }

    /// <summary>The same view, older than a change; from the beginning without one.</summary>
    public string AddressBefore(long? id)
    {
        var query = new QueryBuilder();
        if (Person is { } person) query.Add("wie", person.ToString());
        if (Entity is { } entity) query.Add("wat", entity);
        if (From is { } from) query.Add("vanaf", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Until is { } until) query.Add("tot", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (id is { } before) query.Add("na", before.ToString(CultureInfo.InvariantCulture));
        return ManageLinks.Changes + query;
    }
}
