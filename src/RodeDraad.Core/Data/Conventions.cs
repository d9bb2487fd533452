using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Data;

/// <summary>What holds for every table: UTC moments, snake_case names, the school filter, versions, no silent cascades.</summary>
internal static class Conventions
{
    /// <summary>Name of the global filter that keeps rows inside their school.</summary>
    public const string SchoolFilter = "School";

    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcMoment>();
        builder.Properties<SchoolYear>().HaveConversion<YearNumber>();
        builder.Conventions.Replace<ForeignKeyIndexConvention>(services =>
            new ForeignKeyIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
    }

    public static void Finish(ModelBuilder builder, AppDb db)
    {
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            Name(entity);
            if (entity.BaseType is null && typeof(ISchoolOwned).IsAssignableFrom(entity.ClrType))
                KeepInSchool(builder, entity, db);
            if (entity.BaseType is null && typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                builder.Entity(entity.ClrType).Property<int>(nameof(IVersioned.Version)).IsConcurrencyToken();
            // Keys are made by the product; an entity that arrives with one is new unless it was read.
            foreach (var key in entity.GetDeclaredProperties().Where(p => p.IsPrimaryKey() && p.ClrType == typeof(Guid)))
                key.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static void KeepInSchool(ModelBuilder builder, IMutableEntityType entity, AppDb db)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var own = Expression.Equal(
            Expression.Property(row, nameof(ISchoolOwned.SchoolId)),
            Expression.Property(Expression.Constant(db, typeof(AppDb)), nameof(AppDb.SchoolId)));
        builder.Entity(entity.ClrType).HasQueryFilter(SchoolFilter, Expression.Lambda(own, row));
        builder.Entity(entity.ClrType).HasOne(typeof(Schools.School)).WithMany()
            .HasForeignKey(nameof(ISchoolOwned.SchoolId)).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Name(IMutableEntityType entity)
    {
        if (entity.BaseType is null && entity.GetTableName() is { } table) entity.SetTableName(Snake(table));
        foreach (var property in entity.GetDeclaredProperties()) property.SetColumnName(Snake(property.Name));
        foreach (var key in entity.GetDeclaredKeys()) key.SetName(Snake(key.GetName()!));
        foreach (var foreign in entity.GetDeclaredForeignKeys()) foreign.SetConstraintName(Snake(foreign.GetConstraintName()!));
        foreach (var index in entity.GetDeclaredIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()!));
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsUpper(c) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }
        return snake.ToString();
    }

    /// <summary>SQLite gives a moment back without its kind; PostgreSQL only takes UTC.</summary>
    private sealed class UtcMoment() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    private sealed class YearNumber() : ValueConverter<SchoolYear, int>(v => v.Start, v => new SchoolYear(v));
}
