using Microsoft.EntityFrameworkCore;

namespace RodeDraad.Core.Data.Providers;

/// <summary>Whether the SQLite file is whole and set up so that an acknowledged write stays.</summary>
internal static class SqliteCheck
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(AppDb db, CancellationToken ct)
    {
        var damage = await db.Database.SqlQuery<string>($"select integrity_check as Value from pragma_integrity_check").ToListAsync(ct);
        var loose = await db.Database.SqlQuery<string>($"select \"table\" as Value from pragma_foreign_key_check").ToListAsync(ct);
        var journal = await db.Database.SqlQuery<string>($"select journal_mode as Value from pragma_journal_mode").ToListAsync(ct);
        return
        [
            damage is ["ok"]
                ? new(Verdict.Right, "The file is whole (integrity_check).")
                : new(Verdict.Wrong, $"The file is damaged: {string.Join("; ", damage.Take(3))}. Restore the last backup."),
            loose.Count == 0
                ? new(Verdict.Right, "Every row belongs to a row that is there (foreign_key_check).")
                : new(Verdict.Wrong, $"{loose.Count} rows point at rows that are not there, in {string.Join(", ", loose.Distinct())}."),
            journal is ["wal"]
                ? new(Verdict.Right, "Readers go on beside a writer (WAL).")
                : new(Verdict.Attention, $"The journal is {string.Join("", journal)} instead of WAL: does the file stand on a network drive?"),
        ];
    }
}
