using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RodeDraad.Core.Data.Providers;

/// <summary>Tells what a failed read or write means, in the words of either database.</summary>
public static class DatabaseTrouble
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;
    private const int SqliteUnique = 2067;

    /// <summary>Read-only, disk error, damaged, cannot open, no database.</summary>
    private static readonly int[] SqliteGone = [8, 10, 11, 14, 26];

    /// <summary>There is no room to write; nothing was written.</summary>
    public static bool IsDiskFull(Exception exception) => Inner(exception) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DiskFull,
        _ => false,
    };

    /// <summary>
    /// The database does not answer: stopped, refused, cut off, or its file cannot be read. Nothing is wrong with the
    /// request; trying again later may help.
    /// </summary>
    public static bool IsGone(Exception exception) => Inner(exception) switch
    {
        SqliteException sqlite => SqliteGone.Contains(sqlite.SqliteErrorCode),
        PostgresException postgres => IsAway(postgres.SqlState),
        // Without an answer of the server it is the connection itself.
        NpgsqlException or SocketException => true,
        _ => false,
    };

    /// <summary>What the database itself said, without the layers around it.</summary>
    public static string Words(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            if (e is DbException) return e.Message;
        return exception.Message;
    }

    /// <summary>Somebody else held the database for longer than we wait.</summary>
    public static bool IsBusy(Exception exception) => Inner(exception) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        _ => false,
    };

    /// <summary>Somebody else wrote the same row a moment earlier.</summary>
    public static bool IsDuplicate(Exception exception) => Inner(exception) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteUnique,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    private static Exception? Inner(Exception? exception)
    {
        while (exception is not null and not (SqliteException or NpgsqlException or SocketException))
            exception = exception.InnerException;
        return exception;
    }

    /// <summary>Connection lost (08), refused (28), no such database (3D), out of resources (53), shutting down (57P), system error (58).</summary>
    private static bool IsAway(string state) => state != PostgresErrorCodes.DiskFull
        && (state.StartsWith("57P", StringComparison.Ordinal) || state[..Math.Min(2, state.Length)] is "08" or "28" or "3D" or "53" or "58");
}
