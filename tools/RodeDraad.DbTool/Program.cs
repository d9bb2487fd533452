using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RodeDraad.Core.Data.Providers;

namespace RodeDraad.DbTool;

/// <summary>The tool has no work of its own: dotnet-ef finds the two factories below (see bin/migration).</summary>
internal static class Program
{
    private static void Main() { }
}

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDb>();
        SqliteAppDb.Configure(options, "Data Source=:memory:");
        return new SqliteAppDb(options.Options);
    }
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresAppDb>();
        PostgresAppDb.ConfigureAsOwner(options, "Host=localhost");
        return new PostgresAppDb(options.Options);
    }
}
