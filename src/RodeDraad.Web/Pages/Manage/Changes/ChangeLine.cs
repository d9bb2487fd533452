using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Manage.Changes;

/// <summary>One line of the change log as the administrator reads it: who, when, what; never what somebody wrote.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who did it; null for the system itself.</param>
/// <param name="Kind">Added, changed or removed.</param>
/// <param name="Entity">Name of the entity, as in the glossary.</param>
/// <param name="EntityId">The row; of several, the last one.</param>
/// <param name="Fields">Names of the changed fields, comma separated.</param>
public sealed record ChangeLine(DateTime At, string? Who, ChangeKind Kind, string Entity, Guid EntityId, string Fields)
{
    /// <summary>How many rows of this kind were saved together.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The person it is about; null when it is about several or about none.</summary>
    public ChangeSubject? About { get; init; }

    /// <summary>What an administrator may follow. Nothing of a dossier is among it, not even that somebody wrote.</summary>
    public static IReadOnlyList<string> Entities { get; } =
    [
        nameof(Learner), nameof(StaffMember), nameof(Guardian), nameof(Enrolment), nameof(StaffRole), nameof(Guardianship),
        nameof(Membership), nameof(Group), nameof(Department), nameof(School),
    ];

    /// <summary>The newest changes of some rows, for the page of the person they belong to.</summary>
    public static Task<List<ChangeLine>> OfRowsAsync(AppDb db, Viewer viewer, Guid[] rows, int lines, CancellationToken ct) =>
        Of(db, db.Changes.AsNoTracking().Where(c => c.SchoolId == viewer.School && Entities.Contains(c.Entity) && rows.Contains(c.EntityId))
            .OrderByDescending(c => c.Id).Take(lines)).ToListAsync(ct);

    /// <summary>Changes with the names of those who made them.</summary>
    internal static IQueryable<ChangeLine> Of(AppDb db, IQueryable<Change> changes) =>
        from change in changes
        join person in db.People on change.ActorId equals person.Id into found
        from actor in found.DefaultIfEmpty()
        orderby change.Id descending
        select new ChangeLine(
            change.At, actor == null ? null : Person.FullNameOf(actor.GivenName, actor.NamePrefix, actor.FamilyName),
            change.Kind, change.Entity, change.EntityId, change.Fields);

    /// <summary>The fields that changed, in words; fields that only follow from others stay unsaid.</summary>
    public IEnumerable<string> FieldWords(Text text) =>
        from field in Fields.Split(',', StringSplitOptions.RemoveEmptyEntries)
        let key = $"Manage.Field.{field}"
        where Text.Has(key)
        select text[key];
}

/// <summary>Who or what a change is about.</summary>
/// <param name="Words">Name.</param>
/// <param name="Url">Page of the administrator about it.</param>
/// <param name="More">What else names it, such as a group.</param>
public sealed record ChangeSubject(string Words, string? Url, string? More = null);
