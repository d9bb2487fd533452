using System.Text.RegularExpressions;
using RodeDraad.Web.Language;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Every visible text stands in both languages, is used, and is spoken in the reader's words.</summary>
public sealed partial class TextTests
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    /// <summary>Texts that only staff read; everything else a learner may see.</summary>
    private static readonly string[] ForStaff = ["Guidance", "Manage", "Roster", "Demo"];

    /// <summary>Values of which a reader never sees the text.</summary>
    private static readonly string[] NeverShown = ["Guidance.Audience.OnlyMe"];

    private static readonly IReadOnlyDictionary<string, string> Dutch = Text.AllIn(Languages.Dutch);
    private static readonly IReadOnlyDictionary<string, string> English = Text.AllIn(Languages.English);
    private static readonly HashSet<string> Capabilities = [.. Dutch.Keys.Concat(English.Keys).Select(k => k.Split('.')[0])];
    private static readonly Dictionary<string, string> Sources = Repository.Files("src", ".cs", ".cshtml").Where(f => !f.Contains("/Migrations/"))
        .ToDictionary(f => f, f => Comments().Replace(Repository.Read(f), ""));

    [Fact]
    public void Text_StandsInBothLanguages()
    {
        Guard.None(Dutch.Keys.Except(English.Keys), "English lacks:");
        Guard.None(English.Keys.Except(Dutch.Keys), "Dutch lacks:");
        Guard.None(Dutch.Concat(English).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key), "Empty:");
    }

    [Fact]
    public void Text_HasTheSamePlacesInBothLanguages() => Guard.None(
        Dutch.Keys.Intersect(English.Keys).Where(k => !PlacesIn(Dutch[k]).SequenceEqual(PlacesIn(English[k]))), "Different {0}, {1} … in the two languages:");

    [Fact]
    public void Key_ThatIsUsed_Exists()
    {
        var suffixes = Suffixes(string.Join('\n', Sources.Values));
        var missing = from source in Sources
                      from Match match in Key().Matches(source.Value)
                      let key = match.Groups[1].Value
                      where IsKey(key) && !Dutch.ContainsKey(key) && !suffixes.Exists(s => Dutch.ContainsKey($"{key}.{s}")) && !Dutch.Keys.Any(k => k.StartsWith(key + ".", StringComparison.Ordinal) && IsPrefix(source.Value, match))
                      select $"{source.Key}: {key}";

        Guard.None(missing, "These keys have no text:");
    }

    [Fact]
    public void Text_IsUsed()
    {
        var all = string.Join('\n', Sources.Values);
        var literals = Key().Matches(all).Select(m => m.Groups[1].Value).ToHashSet();
        var shapes = Interpolated().Matches(all).Select(m => m.Groups[1].Value).Concat(Joined().Matches(all).Select(m => m.Groups[1].Value + "{x}"))
            .Where(s => Capabilities.Contains(s.Split('.')[0])).Distinct()
            .Select(s => new Regex("^" + Hole().Replace(Regex.Escape(s).Replace(@"\{", "{"), "[A-Za-z0-9_]+") + "$", Plain, TimeSpan.FromSeconds(1))).ToList();
        var enums = EnumOf().Matches(all).Select(m => m.Groups[1].Value).Distinct().ToList();

        var suffixes = Suffixes(all);
        bool IsUsed(string key) => (key.StartsWith(PlainReading.Prefix, StringComparison.Ordinal) && Dutch.ContainsKey(key[PlainReading.Prefix.Length..])) || literals.Contains(key) || shapes.Exists(s => s.IsMatch(key)) || enums.Exists(e => IsOfEnum(key, e))
            || suffixes.Exists(s => key.EndsWith("." + s, StringComparison.Ordinal) && IsUsed(key[..^(s.Length + 1)]));

        Guard.None(Dutch.Keys.Where(k => !IsUsed(k)), "Nobody asks for these texts:");
    }

    [Fact]
    public void Enum_WithTexts_HasOneForEveryValue()
    {
        var enums = typeof(RodeDraad.Core.Data.AppDb).Assembly.GetExportedTypes().Where(t => t.IsEnum).ToLookup(t => t.Name);
        var missing = from key in Dutch.Keys
                      let parts = key.Split('.')
                      where parts.Length == 3
                      from type in enums[parts[1]]
                      where Enum.GetNames(type).Contains(parts[2])
                      from value in Enum.GetNames(type)
                      where !(Enum.Parse(type, value).ToString() == "None") && !Dutch.ContainsKey($"{parts[0]}.{parts[1]}.{value}") && EnumOf().Matches(string.Join('\n', Sources.Values)).Any(m => m.Groups[1].Value == parts[0])
                      select $"{parts[0]}.{parts[1]}.{value}";

        Guard.None(missing.Except(NeverShown), "These values have no text:");
    }

    [Fact]
    public void Text_ForLearners_UsesNoWordsOfTheTrade() => Guard.None(
        Dutch.Concat(English).Where(t => !ForStaff.Contains(t.Key.Split('.')[0]) && Trade().IsMatch(t.Value)).Select(t => $"{t.Key}: {t.Value}"),
        "Learners are spoken to in their own words:");

    [Fact]
    public void View_HasNoTextOfItsOwn()
    {
        var wrong = from file in Repository.Files("src", ".cshtml")
                    where !file.Contains("/Pages/Design/")
                    from text in TextOf(Repository.Read(file))
                    select $"{file}: {text}";

        Guard.None(wrong, "Put these in Texts/:");
    }

    [Theory]
    [InlineData("<p>@T[\"A.B\"]</p>", false)]
    [InlineData("<p>Hallo daar</p>", true)]
    [InlineData("<img alt=\"een plaatje\">", true)]
    [InlineData("<p class=\"a\">@(x ? \"a\" : \"b\")</p>", false)]
    [InlineData("@if (a > b)\n{\n<b>@x</b>\n}", false)]
    [InlineData("<a href=\"@L.X\">@Icon.Of(\"x\")@T[\"A.B\"] <span>@name.First</span></a>", false)]
    [InlineData("<p>@if (a.B == c) { <b>@x</b> }</p>", false)]
    [InlineData("@if (a)\n{\n  ViewData[\"Title\"] = T[\"A.B\"];\n}", false)]
    [InlineData("<a href=\"@L.X\">@Icon.Of(\"x\") lees verder</a>", true)]
    public void View_TextOfItsOwn_IsRecognised(string view, bool wrong) => Assert.Equal(wrong, TextOf(view).Any());

    /// <summary>Parts that are put behind a key that comes from elsewhere: $"{key}.Title".</summary>
    private static List<string> Suffixes(string source) => [.. Suffix().Matches(source).Select(m => m.Groups[1].Value).Distinct()];

    private static bool IsKey(string key) => Capabilities.Contains(key.Split('.')[0]) && key.Contains('.');

    private static bool IsPrefix(string source, Match match) => source[(match.Index + match.Length)..].TrimStart().StartsWith('+');

    private static bool IsOfEnum(string key, string capability) =>
        key.StartsWith(capability + ".", StringComparison.Ordinal) && key.Split('.').Length == 3 && char.IsUpper(key.Split('.')[2][0]);

    private static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Words between tags and in visible attributes that come from neither the resources nor the model. A rule of thumb, no parser.</summary>
    private static IEnumerable<string> TextOf(string view)
    {
        var text = RazorComment().Replace(view, "");
        text = WithoutBlocks(text);
        // A tag helper takes the key of a text where plain markup has the text itself.
        foreach (Match attribute in VisibleAttribute().Matches(text))
            if (!Key().IsMatch(attribute.Value)) yield return attribute.Value;
        text = string.Join('\n', text.Split('\n').Where(line => !CodeLine().IsMatch(line)));
        text = WithoutExpressions(text);
        foreach (Match between in Between().Matches(">" + Tag().Replace(text, "<>") + "<"))
            if (Letters().IsMatch(Entity().Replace(between.Value, " ").Replace("Rode Draad", ""))) yield return between.Value.Trim('<', '>', ' ', '\n');
    }

    /// <summary>Removes @{ … }, @functions { … } and what stands between balanced braces after them.</summary>
    private static string WithoutBlocks(string text)
    {
        for (var start = Block().Match(text); start.Success; start = Block().Match(text))
            text = text[..start.Index] + text[EndOf(text, start.Index + start.Length - 1, '{', '}')..];
        return text;
    }

    /// <summary>Removes @T["…"], @(…), @name.Member(…) and @await ….</summary>
    private static string WithoutExpressions(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@'))
        {
            var end = at + 1;
            if (text[end..].StartsWith("await ", StringComparison.Ordinal)) end += 6;
            if (Control().Match(text[end..]) is { Success: true } control) end += control.Length;
            while (end < text.Length)
            {
                if (text[end] == '(') end = EndOf(text, end, '(', ')');
                else if (text[end] == '[') end = EndOf(text, end, '[', ']');
                else if (char.IsLetterOrDigit(text[end]) || text[end] == '_') end++;
                else if (text[end] is '.' or '!' or '?' && end + 1 < text.Length && (char.IsLetter(text[end + 1]) || text[end + 1] is '.' or '[')) end++;
                else break;
            }
            text = text[..at] + text[end..];
        }
        return text;
    }

    private static int EndOf(string text, int open, char opening, char closing)
    {
        for (int i = open, depth = 0; i < text.Length; i++)
        {
            if (text[i] == opening) depth++;
            else if (text[i] == closing && --depth == 0) return i + 1;
        }
        return text.Length;
    }

    [GeneratedRegex(@"^\s*///?.*$", Plain | RegexOptions.Multiline, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<!\$)""([A-Z][A-Za-z]+(?:\.[A-Z0-9][A-Za-z0-9]*)+)(?:\||"")", Plain, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"\$""([A-Z][A-Za-z]+\.[A-Za-z0-9.{}()_ ]*)[""|]", Plain, 1000)]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\$""\{[^{}""]*\}\.([A-Za-z0-9.]+)""", Plain, 1000)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"""([A-Z][A-Za-z]+\.(?:[A-Za-z0-9]+\.)*)""\s*\+", Plain, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\{[^{}]*\}", Plain, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\bOf(?:<\w+>)?\(""([A-Z][A-Za-z]+)"",", Plain, 1000)]
    private static partial Regex EnumOf();

    [GeneratedRegex(@"\{\d+", Plain, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\bLOB\b|competen[tc]|\bscore|\bpercent|procent\b", Plain | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Trade();

    [GeneratedRegex(@"@\*.*?\*@", Plain | RegexOptions.Singleline, 1000)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"@(functions\s*)?\{", Plain, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*(@?(if|foreach|for|while|switch|using|inject|model|page|namespace|addTagHelper|removeTagHelper|section)\b(?=[\s(])|@section\b|[{}]|else\b|case\b|default:|break;|var\s|return;|//)|^[^<@]*;\s*$", Plain, 1000)]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^(if|foreach|for|while|switch)\s*(?=\()", Plain, 1000)]
    private static partial Regex Control();

    [GeneratedRegex(@"\s(alt|title|placeholder|aria-label)=""[^""@]*[a-zA-Z]{2}[^""@]*""", Plain, 1000)]
    private static partial Regex VisibleAttribute();

    [GeneratedRegex(@"<[^<>]*(?:""[^""]*""[^<>]*)*>", Plain, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@">[^<>]*<", Plain, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"&[a-z]+;", Plain, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"[A-Za-zÀ-ÿ]{2}", Plain, 1000)]
    private static partial Regex Letters();
}
