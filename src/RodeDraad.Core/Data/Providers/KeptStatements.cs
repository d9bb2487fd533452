using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RodeDraad.Core.Data.Providers;

/// <summary>
/// Gives a query the statement that SQLite prepared for the same words before, on the same connection: the driver only
/// remembers it as long as the command lives, and EF Core makes a command for every query.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>Statements that one connection keeps; beyond it begins anew, so that lists of any length do not pile up.</summary>
    private const int Most = 48;

    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Kept>> Shelves = [];

    public static KeptStatements Instance { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (eventData is not { CommandSource: CommandSource.LinqQuery, ExecuteMethod: DbCommandMethod.ExecuteReader }) return result;
        var command = (SqliteCommand)result;
        var shelf = Shelves.GetOrCreateValue(command.Connection!);
        if (!shelf.TryGetValue(command.CommandText, out var kept) || kept.IsGone)
        {
            if (shelf.Count == Most) Clear(shelf);
            kept = shelf[command.CommandText] = new Kept { CommandText = command.CommandText, Connection = command.Connection };
        }
        if (kept.IsTaken) return result;
        kept.Take(command);
        command.Dispose();
        return kept;
    }

    private static void Clear(Dictionary<string, Kept> shelf)
    {
        foreach (var kept in shelf.Values) kept.LetGo();
        shelf.Clear();
    }

    /// <summary>A command that goes back to the shelf when its user is done with it, and ends with the connection.</summary>
    private sealed class Kept : SqliteCommand
    {
        private bool _letGo;

        public bool IsTaken { get; private set; }
        public bool IsGone { get; private set; }

        /// <summary>Takes over the values and the transaction of a command with the same words.</summary>
        public void Take(SqliteCommand command)
        {
            IsTaken = true;
            Transaction = command.Transaction;
            CommandTimeout = command.CommandTimeout;
            Parameters.Clear();
            foreach (SqliteParameter parameter in command.Parameters) Parameters.Add(parameter);
        }

        /// <summary>Ends it now, or as soon as its user is done.</summary>
        public void LetGo()
        {
            _letGo = true;
            if (!IsTaken) Dispose();
        }

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            Prepare();
            return base.ExecuteReader(behavior);
        }

        protected override void Dispose(bool disposing)
        {
            var wasTaken = IsTaken;
            IsTaken = false;
            // Closing the connection disposes its commands; one that is in use then is not kept either.
            if (wasTaken && !_letGo && Connection!.State == ConnectionState.Open && DataReader is null) return;
            IsGone = true;
            base.Dispose(disposing);
        }
    }
}
