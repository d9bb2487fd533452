using RodeDraad.Core.People.Rosters.Lists;

namespace RodeDraad.Core.People.Rosters;

/// <summary>A staff member as lists may refer to one.</summary>
public sealed record StaffListing<TId>(TId Id, string? Code, string? Email, RosterName Name);

/// <summary>Finds the staff member that a list means by an abbreviation, an address or a name; when it could be two, it is nobody.</summary>
public sealed class StaffDirectory<TId>
    where TId : notnull
{
    private readonly Dictionary<string, HashSet<TId>> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<TId>> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<TId>> byName = new(StringComparer.Ordinal);

    public StaffDirectory(IEnumerable<StaffListing<TId>> staff)
    {
        foreach (var member in staff)
        {
            Add(byCode, member.Code, member.Id);
            Add(byEmail, member.Email, member.Id);
            foreach (var form in FormsOf(member.Name))
                Add(byName, form, member.Id);
        }
    }

    /// <summary>How many staff members the text can mean; <paramref name="found"/> holds the one when it is one.</summary>
    public int Find(string written, out TId? found)
    {
        var text = written.Trim();
        var matches = byEmail.GetValueOrDefault(text) ?? byCode.GetValueOrDefault(text) ?? byName.GetValueOrDefault(RosterColumns.Fold(text));
        found = matches is { Count: 1 } ? matches.First() : default;
        return matches?.Count ?? 0;
    }

    /// <summary>Karim Haddou · Haddou, Karim · K. Haddou · Haddou, K. · and with the prefix wherever it is written.</summary>
    private static IEnumerable<string> FormsOf(RosterName name)
    {
        var initial = name.Given.Length > 0 ? name.Given[..1] : "";
        foreach (var given in (string[])[name.Given, initial])
        {
            if (given.Length == 0)
                continue;
            yield return RosterColumns.Fold(given + name.Prefix + name.Family);
            yield return RosterColumns.Fold(name.Family + given + name.Prefix);
            yield return RosterColumns.Fold(name.Prefix + name.Family + given);
        }
    }

    private static void Add(Dictionary<string, HashSet<TId>> index, string? text, TId id)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (!index.TryGetValue(text.Trim(), out var ids))
            index[text.Trim()] = ids = [];
        ids.Add(id);
    }
}
