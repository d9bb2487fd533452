using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>The model, on both databases, whichever of them this run is on.</summary>
public sealed class ModelTests
{
    /// <summary>Rows of the whole deployment. Everything else belongs to a school.</summary>
    private static readonly Type[] OutsideSchools =
    [
        typeof(Board), typeof(School), typeof(Account), typeof(Membership), typeof(Session), typeof(OneTimeLink), typeof(SignInFailure),
        typeof(OutgoingMail), typeof(Change), typeof(StoredKey),
    ];

    public static TheoryData<string> Databases { get; } = ["sqlite", "postgres"];

    [Theory, MemberData(nameof(Databases))]
    public void Model_EqualsItsMigrations(string database)
    {
        using var db = Open(database);

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run bin/migration.");
    }

    [Theory, MemberData(nameof(Databases))]
    public void Row_BelongsToASchool_OrIsNamedHere(string database)
    {
        using var db = Open(database);

        var outside = db.Model.GetEntityTypes().Where(e => e.BaseType is null && !typeof(ISchoolOwned).IsAssignableFrom(e.ClrType)).Select(e => e.ClrType);

        Assert.Empty(outside.Where(t => t.Namespace != "Microsoft.AspNetCore.Identity").Except(OutsideSchools).Select(t => t.Name));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Row_OfASchool_IsKeptInsideItByTheFilter(string database)
    {
        using var db = Open(database);

        var open = db.Model.GetEntityTypes()
            .Where(e => e.BaseType is null && typeof(ISchoolOwned).IsAssignableFrom(e.ClrType) && e.GetDeclaredQueryFilters().Count == 0);

        Assert.Empty(open.Select(e => e.ClrType.Name));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Text_HasALimit_UnlessNamedHere(string database)
    {
        string[] unlimited = ["StoredKey.Xml", "OutgoingMail.Body", "Account.PasswordHash", "Account.SecurityStamp", "Account.ConcurrencyStamp", "Account.PhoneNumber"];
        using var db = Open(database);

        var open = from entity in db.Model.GetEntityTypes()
                   where entity.ClrType.Namespace != "Microsoft.AspNetCore.Identity"
                   from property in entity.GetDeclaredProperties()
                   where property.ClrType == typeof(string) && property.GetMaxLength() is null && !property.IsPrimaryKey()
                   select $"{entity.ClrType.Name}.{property.Name}";

        Assert.Empty(open.Except(unlimited));
    }

    private static AppDb Open(string database)
    {
        if (database == "postgres")
        {
            var postgres = new DbContextOptionsBuilder<PostgresAppDb>();
            PostgresAppDb.Configure(postgres, "Host=none");
            return new PostgresAppDb(postgres.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteAppDb>();
        SqliteAppDb.Configure(sqlite, "Data Source=:memory:");
        return new SqliteAppDb(sqlite.Options);
    }
}
