using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RodeDraad.Core.Data.Copies;

/// <summary>One column as a copy sees it: the same on both databases.</summary>
/// <param name="Name">Column name.</param>
/// <param name="Type">The type that the database driver takes and gives.</param>
/// <param name="Choices">The enum behind a number, so that an export can show its name; null for anything else.</param>
internal sealed record CopyColumn(string Name, Type Type, Type? Choices);

/// <summary>One table of a copy.</summary>
internal sealed class CopyTable
{
    public required string Name { get; init; }

    /// <summary>The entity whose rows stand here; null for a table that only links others.</summary>
    public required IEntityType Entity { get; init; }

    public required IReadOnlyList<CopyColumn> Columns { get; init; }

    /// <summary>Columns of the primary key, in its order.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>
    /// Columns that point at a row which is loaded later (an experience at the step it came from, that step at its
    /// experience): filled in once all rows stand.
    /// </summary>
    public IReadOnlyList<string> Late { get; set; } = [];
}

/// <summary>All tables of the model in an order in which rows can be loaded, and a fingerprint of their shape.</summary>
internal sealed class DeploymentTables
{
    private DeploymentTables(IReadOnlyList<CopyTable> tables)
    {
        InOrder = tables;
        var text = string.Join('\n', tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t =>
            $"{t.Name}({string.Join(',', t.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"{c.Name}:{c.Type.Name}"))})"));
        Shape = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public IReadOnlyList<CopyTable> InOrder { get; }

    /// <summary>SHA-256 of names and types: two databases with the same shape can take each other's rows.</summary>
    public string Shape { get; }

    /// <summary>The tables of the model behind a context.</summary>
    public static DeploymentTables Of(AppDb db)
    {
        var waiting = db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var ordered = new List<CopyTable>();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(t => Awaited(t, placed).All(_ => false))
                ?? waiting.Find(t => Awaited(t, placed).All(f => f.Columns.All(c => c.IsNullable)))
                ?? throw new InvalidOperationException("Tables point at each other in a circle that cannot be loaded.");
            var table = Describe(next);
            table.Late = [.. Awaited(next, placed).SelectMany(f => f.Columns).Select(c => c.Name).Distinct()];
            ordered.Add(table);
            placed.Add(next.Name);
            waiting.Remove(next);
        }
        return new DeploymentTables(ordered);
    }

    private static IEnumerable<IForeignKeyConstraint> Awaited(ITable table, HashSet<string> placed) =>
        table.ForeignKeyConstraints.Where(f => !placed.Contains(f.PrincipalTable.Name));

    private static CopyTable Describe(ITable table) => new()
    {
        Name = table.Name,
        Entity = (IEntityType)table.EntityTypeMappings.First().TypeBase,
        Columns = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(Describe)],
        Key = [.. table.PrimaryKey!.Columns.Select(c => c.Name)],
    };

    private static CopyColumn Describe(IColumn column)
    {
        var own = column.PropertyMappings[0].Property.ClrType;
        var type = Nullable.GetUnderlyingType(own) ?? own;
        return new CopyColumn(column.Name, column.ProviderClrType, type.IsEnum ? type : null);
    }
}
