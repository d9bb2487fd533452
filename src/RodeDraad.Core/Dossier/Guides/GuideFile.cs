using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RodeDraad.Core.Dossier.Guides;

/// <summary>One content file with the five themes of a variant: its shape and its checks.</summary>
internal sealed record GuideFile
{
    /// <summary>The version of the files that this program reads.</summary>
    public const int KnownVersion = 1;

    public const int LeastExamples = 2;
    public const int LeastIndicators = 6;
    private const int LongestQuestion = 160;
    private const int LongestText = 600;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required int Version { get; init; }
    public required IReadOnlyList<ThemeGuide> Themes { get; init; }

    /// <summary>The guides of one file; throws with the file, the line and the field when something is wrong.</summary>
    public static IReadOnlyList<ThemeGuide> Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path} is missing.");
        var text = File.ReadAllText(path);
        try
        {
            var file = JsonSerializer.Deserialize<GuideFile>(text, Reading)
                ?? throw new InvalidDataException($"{path}, line 1: the file is empty.");
            if (file.Check() is var (field, words, cause))
                throw new InvalidDataException($"{path}, line {LineOf(text, words)}, {field}: {cause}");
            return file.Themes;
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new InvalidDataException($"{path}, line {line}, {e.Path?.TrimStart('$', '.')}: {e.Message}", e);
        }
    }

    /// <summary>The first thing that is wrong: where, the words it stands at, and why; null when all is well.</summary>
    private (string Field, string At, string Cause)? Check()
    {
        if (Version != KnownVersion) return ("version", "\"version\"", $"{Version} is not known, {KnownVersion} is.");
        foreach (var theme in ThemeGuides.Order)
            if (Themes.Count(g => g.Theme == theme) != 1) return ("themes", NameOf(theme), $"{theme} must be there once.");
        if (Themes.Count != ThemeGuides.Order.Count) return ("themes", "\"themes\"", "there are five themes, no more.");
        return Themes.Select(Check).FirstOrDefault(wrong => wrong is not null);
    }

    private static (string Field, string At, string Cause)? Check(ThemeGuide guide)
    {
        var field = NameOf(guide.Theme).Trim('"');
        if (Wrong(guide.Question, LongestQuestion) is { } question) return ($"{field}.question", guide.Question, question);
        if (Wrong(guide.Explanation, LongestText) is { } explanation) return ($"{field}.explanation", guide.Explanation, explanation);
        if (guide.Examples.Count < LeastExamples) return ($"{field}.examples", guide.Question, $"at least {LeastExamples} are needed.");
        if (guide.Indicators.Count < LeastIndicators) return ($"{field}.indicators", guide.Question, $"at least {LeastIndicators} are needed.");
        foreach (var example in guide.Examples)
            if (Wrong(example, LongestText) is { } cause) return ($"{field}.examples", example, cause);
        foreach (var indicator in guide.Indicators)
        {
            if (Wrong(indicator, LongestQuestion) is { } cause) return ($"{field}.indicators", indicator, cause);
            if (!indicator.EndsWith('?') && !indicator.EndsWith('.')) return ($"{field}.indicators", indicator, "a question ends with a question mark, a request with a full stop.");
            if (guide.Indicators.Count(i => i == indicator) > 1) return ($"{field}.indicators", indicator, "it stands there twice.");
        }
        return null;
    }

    private static string? Wrong(string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? "it is empty."
        : text != text.Trim() ? "it begins or ends with a space."
        : text.Length > most ? $"it has {text.Length} characters, {most} at most."
        : null;

    private static string NameOf(Themes theme) => $"\"{JsonNamingPolicy.CamelCase.ConvertName(theme.ToString())}\"";

    private static int LineOf(string text, string words)
    {
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? 1 : text.AsSpan(0, at).Count('\n') + 1;
    }
}
