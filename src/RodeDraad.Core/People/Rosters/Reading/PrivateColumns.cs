using RodeDraad.Core.People.Rosters.Lists;

namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>Recognises columns that must not come in: citizen service numbers (BSN, PGN) and passwords.</summary>
public static class PrivateColumns
{
    private const int FewestValuesToJudge = 10;
    private const double MostOfThem = 0.8;

    private static readonly string[] PrivateNumbers = ["bsn", "burgerservicenummer", "pgn", "persoonsgebondennummer", "sofinummer", "sofi", "onderwijsnummer"];
    private static readonly string[] Passwords = ["wachtwoord", "password", "passwd", "pwd", "pincode"];
    private static readonly string[] PossibleNumbers = ["persoonsnummer", "persoonlijknummer", "identificatienummer", "identifier", "idnummer", "identiteitsnummer", "nationaalnummer", "personalnumber", "nationalid"];

    /// <summary>Whether the heading names a password.</summary>
    public static bool IsPassword(string heading)
        => Passwords.Any(RosterColumns.Fold(heading).Contains);

    /// <summary>Whether the heading names a citizen service number, or may do so while the values look like one.</summary>
    public static bool IsPrivateNumber(string heading, IEnumerable<string> values)
    {
        var folded = RosterColumns.Fold(heading);
        return PrivateNumbers.Any(name => IsOrHasWord(heading, folded, name))
            || (PossibleNumbers.Any(folded.Contains) && AreMostlyCitizenNumbers(values));
    }

    /// <summary>Whether at least ten values are there and four in five of them pass the eleven-proof.</summary>
    public static bool AreMostlyCitizenNumbers(IEnumerable<string> values)
    {
        var (all, passing) = (0, 0);
        foreach (var value in values)
        {
            if (value.Length == 0)
                continue;
            all++;
            if (PassesElevenProof(value))
                passing++;
        }

        return all >= FewestValuesToJudge && passing >= all * MostOfThem;
    }

    /// <summary>The check that every BSN passes: digits weighed 9 to 2, less the last, divisible by eleven.</summary>
    public static bool PassesElevenProof(string value)
    {
        var digits = value.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length != 9 || !digits.All(char.IsAsciiDigit) || digits.All(digit => digit == '0'))
            return false;

        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (digits[i] - '0') * (9 - i);
        return sum % 11 == 0;
    }

    private static bool IsOrHasWord(string heading, string folded, string name)
        => string.Equals(folded, name, StringComparison.Ordinal)
            || (name.Length > 4 && folded.Contains(name, StringComparison.Ordinal))
            || heading.Split([' ', '_', '-', '.', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Any(word => string.Equals(RosterColumns.Fold(word), name, StringComparison.Ordinal));
}
