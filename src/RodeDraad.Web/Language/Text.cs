using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace RodeDraad.Web.Language;

/// <summary>
/// Every text a person sees, by key, in the language of the request. A key is "Capability.Name"; the texts stand in
/// Texts/Capability.nl.resx and .en.resx. A missing key throws: a test finds it before a reader does.
/// </summary>
public sealed class Text
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> All =
        Languages.Codes.ToFrozenDictionary(code => code, Load);

    /// <summary>The text in the language of the request; its plain variant for who reads short sentences.</summary>
    public string this[string key]
    {
        get
        {
            var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            return PlainReading.IsOn && Has(PlainReading.Prefix + key) ? In(language, PlainReading.Prefix + key) : In(language, key);
        }
    }

    /// <summary>The text with {0}, {1} … filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>The text of a named value, for example "People.Role.Mentor".</summary>
    public string Of<T>(string capability, T value) where T : struct, Enum => this[$"{capability}.{typeof(T).Name}.{value}"];

    /// <summary>
    /// The text of a message as the domain and forms name it: a key, with arguments behind bars ("Common.TooLong|40").
    /// </summary>
    public string Message(string message)
    {
        var parts = message.Split('|');
        return parts.Length == 1 ? this[parts[0]] : Format(parts[0], parts[1..]);
    }

    /// <summary>Whether there is such a text.</summary>
    public static bool Has(string key) => All[Languages.Dutch].ContainsKey(key);

    /// <summary>The text in a named language, for mails.</summary>
    public static string In(string language, string key) =>
        All.GetValueOrDefault(language, All[Languages.Dutch]).GetValueOrDefault(key) ?? throw new KeyNotFoundException($"There is no text {key}.");

    /// <summary>All keys in a language.</summary>
    public static IReadOnlyDictionary<string, string> AllIn(string language) => All[language];

    private static FrozenDictionary<string, string> Load(string language)
    {
        var texts = new Dictionary<string, string>();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith($".{language}.resources", StringComparison.Ordinal)))
        {
            var capability = name.Split('.')[1];
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            var entries = reader.GetEnumerator();
            while (entries.MoveNext()) texts.Add($"{capability}.{entries.Key}", (string)entries.Value!);
        }
        return texts.ToFrozenDictionary();
    }
}
