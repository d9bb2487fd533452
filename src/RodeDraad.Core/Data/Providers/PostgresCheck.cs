using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Data.Providers;

/// <summary>Whether PostgreSQL is new enough and the second wall between schools stands.</summary>
internal static class PostgresCheck
{
    private const int OldestVersion = 150_000;

    public static async Task<IReadOnlyList<Finding>> RunAsync(AppDb db, DatabaseOptions options, CancellationToken ct)
    {
        var version = await db.Database.SqlQuery<int>($"select current_setting('server_version_num')::int as \"Value\"").SingleAsync(ct);
        var strong = await db.Database.SqlQuery<bool>($"select (rolsuper or rolbypassrls) as \"Value\" from pg_roles where rolname = {PostgresAppDb.RowRole}").ToListAsync(ct);
        return
        [
            version >= OldestVersion
                ? new(Verdict.Right, $"PostgreSQL {version / 10_000}.")
                : new(Verdict.Wrong, $"PostgreSQL {version / 10_000} is too old: 15 or newer is needed."),
            strong is [false]
                ? new(Verdict.Right, $"The role {PostgresAppDb.RowRole} owns nothing and is bound by the wall between schools.")
                : new(Verdict.Wrong, $"The role {PostgresAppDb.RowRole} is missing or may pass the wall between schools: run rodedraad migrate, and take away superuser and bypassrls."),
            await WallAsync(db, ct),
            await ConnectionAsync(options, ct),
        ];
    }

    private static async Task<Finding> WallAsync(AppDb db, CancellationToken ct)
    {
        var walled = await db.Database.SqlQuery<string>(
            $"select c.relname::text as \"Value\" from pg_class c join pg_policy p on p.polrelid = c.oid where c.relrowsecurity").ToListAsync(ct);
        var open = db.Model.GetEntityTypes()
            .Where(e => e.BaseType is null && typeof(ISchoolOwned).IsAssignableFrom(e.ClrType))
            .Select(e => e.GetTableName()!).Except(walled).Order().ToList();
        return open.Count == 0
            ? new(Verdict.Right, "Every school-owned table has row-level security.")
            : new(Verdict.Wrong, $"No row-level security on {string.Join(", ", open)}: run rodedraad migrate.");
    }

    private static async Task<Finding> ConnectionAsync(DatabaseOptions options, CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<PostgresAppDb>();
        PostgresAppDb.ConfigureAsOwner(builder, options.Connection);
        await using var db = new PostgresAppDb(builder.Options);
        var super = await db.Database.SqlQuery<bool>($"select rolsuper as \"Value\" from pg_roles where rolname = session_user").SingleAsync(ct);
        if (super) return new(Verdict.Attention, "The connection is a superuser's: give Rode Draad a role of its own (docs/operations.md).");
        return options.OwnerConnection.Length > 0
            ? new(Verdict.Right, "The connection is no superuser's, and the tables belong to somebody else.")
            : new(Verdict.Right, "The connection is no superuser's.");
    }
}
