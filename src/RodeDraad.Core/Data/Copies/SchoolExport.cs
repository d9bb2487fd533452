using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Data.Copies;

/// <summary>
/// Writes all rows of one school, or all that is kept about one learner, as readable JSON lines per table. Which tables
/// hold something about a person is what <see cref="PersonalTables"/> declare; secrets of signing in never go along.
/// </summary>
public sealed class SchoolExport(Migrator migrator)
{
    /// <summary>Tables outside the school of which rows may go along, with the only columns that do.</summary>
    private static readonly Dictionary<Type, string[]> Shown = new()
    {
        [typeof(Account)] = ["id", "email", "language", "closed_at"],
    };

    /// <summary>Writes a new zip.</summary>
    /// <param name="file">Where; may not exist yet.</param>
    /// <param name="school">Name, code (BRIN) or identifier of the school.</param>
    /// <param name="learnerId">A learner of that school; null exports the whole school.</param>
    /// <param name="progress">Told every so many rows.</param>
    /// <param name="ct">Stops the work; nothing is left behind.</param>
    /// <returns>Table names with their number of rows.</returns>
    /// <exception cref="CopyRefusedException">No such school or learner, or the file cannot be written.</exception>
    public async Task<IReadOnlyList<BackupTable>> WriteAsync(
        string file, string school, Guid? learnerId, IProgress<CopyProgress>? progress, CancellationToken ct)
    {
        await using var db = migrator.OpenAsOwner();
        var found = await SchoolAsync(db, school, ct);
        if (learnerId is { } id && !await db.Learners.IgnoreQueryFilters().AnyAsync(l => l.Id == id && l.SchoolId == found, ct))
            throw new CopyRefusedException($"{school} has no learner {id}.");
        IReadOnlyList<BackupTable> written = [];
        await DurableFile.WriteAsync(file, async to =>
            written = await WriteAsync(db, found, learnerId, to, new CopyWork(progress, ct, readable: true)));
        return written;
    }

    private static async Task<Guid> SchoolAsync(AppDb db, string school, CancellationToken ct)
    {
        var all = await db.Schools.Select(s => new { s.Id, s.Name, s.Brin }).ToListAsync(ct);
        var found = all.Where(s => s.Id.ToString() == school || string.Equals(s.Name, school, StringComparison.OrdinalIgnoreCase)
            || string.Equals(s.Brin, school, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 1
            ? found[0].Id
            : throw new CopyRefusedException($"{(found.Count == 0 ? "No school" : "More than one school")} is called {school}. There are: {string.Join("; ", all.Select(s => $"{s.Name} ({s.Id})"))}.");
    }

    private static async Task<IReadOnlyList<BackupTable>> WriteAsync(AppDb db, Guid schoolId, Guid? learnerId, Stream to, CopyWork work)
    {
        var scope = new Scope(schoolId, learnerId, learnerId is null ? [] :
            await db.Memberships.Where(m => m.PersonId == learnerId).Select(m => m.AccountId).ToListAsync(work.Stop));
        var quote = db.GetService<ISqlGenerationHelper>();
        var written = new List<BackupTable>();
        await using var snapshot = await Snapshot.BeginAsync(db, work.Stop);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var table in DeploymentTables.Of(db).InOrder)
        {
            if (Condition(table, scope, quote) is not { } where) continue;
            if (table.Entity.ClrType == typeof(AttachmentPart))
            {
                await using var files = snapshot.Command(FileExport.Query(where));
                Bind(files, scope);
                await FileExport.WriteAsync(files, zip, work.Stop);
                continue;
            }
            var columns = Shown.TryGetValue(table.Entity.ClrType, out var shown) ? [.. table.Columns.Where(c => shown.Contains(c.Name))] : table.Columns;
            await using var query = snapshot.Command(
                $"select {string.Join(", ", columns.Select(c => quote.DelimitIdentifier(c.Name)))} from {quote.DelimitIdentifier(table.Name)} " +
                $"where {where} order by {string.Join(", ", table.Key.Select(quote.DelimitIdentifier))}");
            Bind(query, scope);
            await using var entry = await zip.CreateEntry(table.Name + ".jsonl").OpenAsync(work.Stop);
            written.Add(await TableFiles.WriteAsync(table, query, entry, columns, work));
        }
        await using var list = await zip.CreateEntry("tables.json").OpenAsync(work.Stop);
        await JsonSerializer.SerializeAsync(list, written, BackupFile.Json, work.Stop);
        return written;
    }

    /// <summary>Which rows of a table go along; null when none do.</summary>
    private static string? Condition(CopyTable table, Scope scope, ISqlGenerationHelper quote)
    {
        var type = table.Entity.ClrType;
        if (scope.LearnerId is not null)
        {
            var declared = PersonalTables.All.FirstOrDefault(p => p.Entity == table.Entity.GetRootType().ClrType);
            if (declared is not { Export: Carried.Whole, PersonKeys.Length: > 0 }) return null;
            var ids = string.Join(", ", Enumerable.Range(0, scope.AccountIds.Count + 1).Select(i => $"@id{i}"));
            return string.Join(" or ", declared.PersonKeys.Select(k => $"{quote.DelimitIdentifier(Column(table.Entity, k))} in ({ids})"));
        }
        if (typeof(ISchoolOwned).IsAssignableFrom(type) || type == typeof(Membership) || type == typeof(Change)) return "school_id = @id0";
        if (type == typeof(School)) return "id = @id0";
        return type == typeof(Account) ? "id in (select account_id from memberships where school_id = @id0)" : null;
    }

    private static string Column(IEntityType entity, string property) => entity.FindProperty(property)!.GetColumnName();

    private static void Bind(DbCommand query, Scope scope)
    {
        Guid[] ids = scope.LearnerId is { } learner ? [learner, .. scope.AccountIds] : [scope.SchoolId];
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            var parameter = query.CreateParameter();
            parameter.ParameterName = $"id{i}";
            parameter.Value = id;
            query.Parameters.Add(parameter);
        }
    }

    private sealed record Scope(Guid SchoolId, Guid? LearnerId, List<Guid> AccountIds);
}
