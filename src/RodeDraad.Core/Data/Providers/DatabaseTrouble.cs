using Microsoft.Data.Sqlite;
using Npgsql;

namespace RodeDraad.Core.Data.Providers;

/// <summary>Tells what a failed write means, in the words of either database.</summary>
public static class DatabaseTrouble
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;
    private const int SqliteUnique = 2067;

    /// <summary>There is no room to write; nothing was written.</summary>
    public static bool IsDiskFull(Exception exception) => Inner(exception) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DiskFull,
        _ => false,
    };

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
        while (exception is not null and not (SqliteException or PostgresException))
            exception = exception.InnerException;
        return exception;
    }
}
