using System.Globalization;
using System.Text.Json;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Dossier.Drafts;

/// <summary>The fields of a form as they stand: each name with its values, none for a group in which nothing is ticked.</summary>
public sealed record DraftFields(IReadOnlyDictionary<string, string[]> Values)
{
    /// <summary>More fields than any form has.</summary>
    public const int Most = 60;

    /// <summary>Reads what a form sent; null when it is no such thing.</summary>
    public static DraftFields? Parse(string? json)
    {
        try
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, string[]?>>(json ?? "");
            if (values is null || values.Count > Most) return null;
            return new DraftFields(values.ToDictionary(v => v.Key, v => (v.Value ?? []).Select(Words.Storable).ToArray()));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Nothing typed and nothing chosen: a day that was preset is not worth keeping.</summary>
    public bool IsEmpty => Values.Values.All(values => values.All(v => string.IsNullOrWhiteSpace(v) || IsDay(v)));

    /// <summary>The first value with words in it.</summary>
    public string FirstWords => Values.Values.SelectMany(v => v).FirstOrDefault(v => v.Any(char.IsLetter)) ?? "";

    private static bool IsDay(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
