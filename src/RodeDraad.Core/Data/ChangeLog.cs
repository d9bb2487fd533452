using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Data;

/// <summary>
/// Runs before every save: refuses a row of another school, counts versions up and writes the change log. Updates that
/// pass by here (ExecuteUpdate, ExecuteDelete) are only allowed in the places that the guard test lists.
/// </summary>
internal static class ChangeLog
{
    public static void Record(AppDb db, Tenancy tenancy, DateTime at)
    {
        db.ChangeTracker.DetectChanges();
        var changes = new List<Change>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            var schoolId = SchoolOf(entry, tenancy);
            if (entry is { State: EntityState.Modified, Entity: IVersioned row })
                entry.Property(nameof(IVersioned.Version)).CurrentValue = row.Version + 1;
            if (entry.Entity is IUnlogged || KeyOf(entry) is not { } id) continue;
            changes.Add(new Change(schoolId, tenancy.ActorId, at, KindOf(entry.State), entry.Metadata.ClrType.Name, id, Fields(entry)));
        }
        db.Changes.AddRange(changes);
    }

    private static Guid? SchoolOf(EntityEntry entry, Tenancy tenancy)
    {
        if (entry.Entity is not ISchoolOwned owned) return tenancy.SchoolId;
        if (owned.SchoolId != tenancy.SchoolId)
            throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another school was about to be saved.");
        return owned.SchoolId;
    }

    private static Guid? KeyOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()!.Properties is [{ } key] && entry.Property(key.Name).CurrentValue is Guid id ? id : null;

    private static ChangeKind KindOf(EntityState state) => state switch
    {
        EntityState.Added => ChangeKind.Added,
        EntityState.Deleted => ChangeKind.Removed,
        _ => ChangeKind.Changed,
    };

    private static string Fields(EntityEntry entry)
    {
        if (entry.State != EntityState.Modified) return "";
        var names = string.Join(',', entry.Properties
            .Where(p => p.IsModified && p.Metadata.Name != nameof(IVersioned.Version))
            .Select(p => p.Metadata.Name));
        return names.Length <= Change.FieldsMaxLength ? names : names[..Change.FieldsMaxLength];
    }
}
