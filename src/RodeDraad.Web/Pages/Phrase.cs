using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages;

/// <summary>A sentence that a query prepares and a page says: a text key and what is filled in.</summary>
public sealed record Phrase(string Key, params object?[] Arguments);

/// <summary>The one next step of a page, as a card that cannot be missed.</summary>
/// <param name="When">Small line above: why, or since when.</param>
/// <param name="Title">What to do.</param>
/// <param name="Action">Text key of the button.</param>
/// <param name="Url">Where the button leads.</param>
public sealed record NextCard(Phrase When, Phrase Title, string Action, string Url)
{
    /// <summary>Something else comes first.</summary>
    public bool IsSecond { get; init; }
}

public static class Saying
{
    /// <summary>The sentence in the language of the request.</summary>
    public static string Say(this Text text, Phrase phrase) =>
        phrase.Arguments.Length == 0 ? text[phrase.Key] : text.Format(phrase.Key, phrase.Arguments);

    /// <summary>A count with its word: "{key}.One" for one, "{key}.Many" with {0} for any other number.</summary>
    public static string Count(this Text text, string key, int count) =>
        count == 1 ? text[$"{key}.One"] : text.Format($"{key}.Many", count);
}
