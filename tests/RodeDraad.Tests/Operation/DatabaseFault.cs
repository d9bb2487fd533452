using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Testing.Hosting;

namespace RodeDraad.Tests.Operation;

/// <summary>A database that can be made to answer as a stopped server or a full disk does, while a test runs.</summary>
internal sealed class DatabaseFault : DbCommandInterceptor
{
    public enum Kind { None, Gone, Full }

    public Kind Now { get; set; }

    public void Join(WebApplicationBuilder builder)
    {
        builder.Services.ConfigureDbContext<SqliteAppDb>(o => o.AddInterceptors(this));
        builder.Services.ConfigureDbContext<PostgresAppDb>(o => o.AddInterceptors(this));
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Strike(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Strike(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Strike(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Strike(command);
        return new(result);
    }

    private void Strike(DbCommand command)
    {
        if (Now == Kind.Gone)
        {
            throw TestDatabase.IsPostgres
                ? new NpgsqlException("Failed to connect", new System.Net.Sockets.SocketException(111))
                : new SqliteException("SQLite Error 14: 'unable to open database file'.", 14);
        }
        var writes = !command.CommandText.TrimStart().StartsWith("select", StringComparison.OrdinalIgnoreCase);
        if (Now == Kind.Full && writes)
        {
            throw TestDatabase.IsPostgres
                ? new PostgresException("could not extend file: No space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull)
                : new SqliteException("SQLite Error 13: 'database or disk is full'.", 13);
        }
    }
}
