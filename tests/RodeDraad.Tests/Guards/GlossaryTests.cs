using System.Text.RegularExpressions;
using RodeDraad.Core.People;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>docs/glossary.md has a line for every entity and every role, and none for what does not exist.</summary>
public sealed partial class GlossaryTests(Sample sample)
{
    private const string Docs = "docs/glossary.md";

    [Fact]
    public async Task Entity_HasALine()
    {
        var entities = await sample.App.InSchoolAsync(null, db => Task.FromResult(db.Model.GetEntityTypes()
            .Select(e => e.ClrType).Where(t => t.Namespace!.StartsWith("RodeDraad", StringComparison.Ordinal)).Select(t => t.Name).ToList()));

        Guard.None(entities.Concat(Enum.GetNames<Role>()).Except(Codes()), $"{Docs} explains nothing about:");
    }

    [Fact]
    public void Line_IsAboutSomethingInTheCode()
    {
        var known = typeof(RodeDraad.Core.Data.AppDb).Assembly.GetExportedTypes()
            .SelectMany(t => t.IsEnum ? Enum.GetNames(t).Append(t.Name) : t.GetProperties().Select(p => p.Name).Append(t.Name))
            .Concat(typeof(RodeDraad.Core.Data.AppDb).Assembly.GetExportedTypes().SelectMany(t => t.Namespace!.Split('.'))).ToHashSet();

        Guard.None(Codes().Except(known), $"{Docs} names what the code does not have:");
    }

    [Fact]
    public void Line_IsWhole() =>
        Guard.None(Lines().Where(l => l.Length != 4 || l.Any(string.IsNullOrWhiteSpace)).Select(l => string.Join(" | ", l)), "A line has Dutch, code, meaning and what it is not (or –):");

    private static IEnumerable<string> Codes() => Lines().SelectMany(l => Code().Matches(l[1]).Select(m => m.Groups[1].Value));

    private static IEnumerable<string[]> Lines() => Repository.Lines(Docs).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| Dutch", StringComparison.Ordinal))
        .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)[..]);

    [GeneratedRegex("`([A-Za-z]+)`", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
