using RodeDraad.Core.Common;

namespace RodeDraad.Web.Demo;

/// <summary><c>names.json</c>: given and family names by origin.</summary>
internal sealed record NamesContent : VersionedContent
{
    /// <summary>How many in a hundred have a given name of one origin and a family name of another.</summary>
    public required int Mixed { get; init; }

    public required IReadOnlyList<OriginContent> Origins { get; init; }
    public required IReadOnlyList<string> Infixes { get; init; }
}

internal sealed record OriginContent(string Origin, int Weight, IReadOnlyList<string> Given, IReadOnlyList<string> Family);

/// <summary>A Dutch name in its parts.</summary>
internal sealed record PersonName(string Given, string? Infix, string Family);

/// <summary>Makes names of many origins, the same ones for the same <see cref="Random"/>.</summary>
internal sealed class NameDeck(NamesContent names)
{
    private readonly string[] _infixes = [.. names.Infixes.OrderByDescending(i => i.Length)];
    private readonly int _weights = names.Origins.Sum(o => o.Weight);

    public PersonName Draw(Random random)
    {
        var origin = Origin(random);
        var given = random.Next(100) < names.Mixed ? Origin(random) : origin;
        var name = Split(One(given.Given, random), One(origin.Family, random));
        return Words.Fold(name.Given) == Words.Fold(name.Family) ? Draw(random) : name;
    }

    /// <summary>A name that shares the family name of a learner.</summary>
    public PersonName Relative(PersonName learner, Random random)
    {
        var family = learner.Infix is null ? learner.Family : $"{learner.Infix} {learner.Family}";
        var origin = names.Origins.FirstOrDefault(o => o.Family.Contains(family)) ?? Origin(random);
        return learner with { Given = One(origin.Given, random) };
    }

    private PersonName Split(string given, string family)
    {
        var infix = Array.Find(_infixes, i => family.StartsWith(i + ' ', StringComparison.Ordinal));
        return infix is null ? new PersonName(given, null, family) : new PersonName(given, infix, family[(infix.Length + 1)..]);
    }

    private OriginContent Origin(Random random)
    {
        var at = random.Next(_weights);
        foreach (var origin in names.Origins)
        {
            if (at < origin.Weight) return origin;
            at -= origin.Weight;
        }
        return names.Origins[^1];
    }

    private static string One(IReadOnlyList<string> from, Random random) => from[random.Next(from.Count)];
}
