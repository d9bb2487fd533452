using RodeDraad.Core.People.Rosters.Lists;
using Xunit;

namespace RodeDraad.Tests.Core.People.Rosters;

/// <summary>docs/import.md names the columns that are understood, and no others.</summary>
public sealed class RosterDocumentTests
{
    [Fact]
    public void Document_Columns_AreThoseThatAreUnderstood()
    {
        var told = File.ReadLines(Path.Combine(Root(), "docs", "import.md"))
            .SkipWhile(line => !line.StartsWith("| column |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        Assert.Equal(Enum.GetValues<RosterColumn>().Select(Row), told);
    }

    private static string Row(RosterColumn column)
    {
        var names = RosterColumns.NamesOf(column);
        return $"| {names[0]} | {string.Join(", ", names.Skip(1))} |";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RodeDraad.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
