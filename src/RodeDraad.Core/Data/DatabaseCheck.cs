using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data.Providers;

namespace RodeDraad.Core.Data;

/// <summary>How bad a finding is: only <see cref="Wrong"/> stops somebody from working.</summary>
public enum Verdict { Right, Attention, Wrong }

/// <summary>One thing that was looked at, in words for the one who keeps the program running.</summary>
public sealed record Finding(Verdict Verdict, string Words);

/// <summary>Looks whether the database can be reached, is up to date and is safe.</summary>
public sealed class DatabaseCheck(DatabaseOptions options)
{
    /// <summary>Everything that was looked at; never throws for a database that is not there.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (!options.IsPostgres && !File.Exists(options.File))
            return [new(Verdict.Attention, $"There is no database yet in {options.Folder}: the first start makes one.")];
        await using var db = new Migrator(options).OpenAsOwner();
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
            if (pending.Count > 0)
                return [Reached(), new(Verdict.Wrong, $"The database lacks {string.Join(", ", pending)}: run rodedraad migrate.")];
            var own = options.IsPostgres ? await PostgresCheck.RunAsync(db, options, ct) : await SqliteCheck.RunAsync(db, ct);
            return [Reached(), new(Verdict.Right, "The database has every migration."), .. own];
        }
        catch (Exception e) when (e is DbException || DatabaseTrouble.IsGone(e))
        {
            return [new(Verdict.Wrong, $"The database cannot be used: {DatabaseTrouble.Words(e)}")];
        }
    }

    private Finding Reached() => new(Verdict.Right, $"The database answers ({(options.IsPostgres ? "PostgreSQL" : options.File)}).");
}
