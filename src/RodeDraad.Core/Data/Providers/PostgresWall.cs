using System.Text;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Data.Providers;

/// <summary>
/// The second wall between schools: a role that owns nothing, and on every school-owned table a policy that shows only
/// the rows of the school set on the connection. Built after each migration from the model itself, so that a new table
/// cannot be forgotten. docs/adr/0004.
/// </summary>
internal static class PostgresWall
{
    public static async Task BuildAsync(AppDb owner, CancellationToken ct)
    {
        var sql = new StringBuilder($$"""
            do $$ begin
              if not exists (select from pg_roles where rolname = '{{PostgresAppDb.RowRole}}') then
                create role {{PostgresAppDb.RowRole}} nologin nosuperuser nobypassrls;
              end if;
              if not pg_has_role(current_user, '{{PostgresAppDb.RowRole}}', 'member') then
                grant {{PostgresAppDb.RowRole}} to current_user;
              end if;
            exception when duplicate_object or unique_violation then null;
            end $$;
            grant usage on schema public to {{PostgresAppDb.RowRole}};
            grant select, insert, update, delete on all tables in schema public to {{PostgresAppDb.RowRole}};
            grant usage, select on all sequences in schema public to {{PostgresAppDb.RowRole}};

            """);
        foreach (var entity in owner.Model.GetEntityTypes().Where(e => e.BaseType is null))
        {
            var table = entity.GetTableName();
            if (typeof(ISchoolOwned).IsAssignableFrom(entity.ClrType)) Policy(sql, table!, Own);
            else if (entity.ClrType == typeof(Change)) Policy(sql, table!, $"school_id is null or {Own}");
        }
        await using var transaction = await owner.Database.BeginTransactionAsync(ct);
        // One builder at a time, also when several nodes start together.
        await owner.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(7236283)", ct);
        await owner.Database.ExecuteSqlRawAsync(sql.ToString().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), ct);
        await transaction.CommitAsync(ct);
    }

    private const string Own = "school_id = nullif(current_setting('app.school', true), '')::uuid";

    private static void Policy(StringBuilder sql, string table, string condition) => sql.Append(System.Globalization.CultureInfo.InvariantCulture, $"""
        alter table {table} enable row level security;
        drop policy if exists school on {table};
        create policy school on {table} to {PostgresAppDb.RowRole} using ({condition}) with check ({condition});

        """);
}
