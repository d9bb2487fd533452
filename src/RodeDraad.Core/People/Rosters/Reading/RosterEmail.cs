namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>Whether a cell can be an e-mail address; whether the address exists is known only once mail arrives.</summary>
public static class RosterEmail
{
    public const int MostCharacters = 254;

    public static bool IsSound(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= MostCharacters
            && at > 0 && at == text.LastIndexOf('@')
            && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.')
            && !text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '<' or '>' or ',' or ';' or '"');
    }
}
