using System.Globalization;
using System.Text;

namespace RodeDraad.Core.People.Rosters.Lists;

/// <summary>Knows by which names the lists of Dutch systems call a column. Case, spaces and signs do not matter.</summary>
public static class RosterColumns
{
    private static readonly Dictionary<RosterColumn, string[]> Names = new()
    {
        [RosterColumn.LearnerNumber] = ["Stamnummer", "Stamnr", "Leerlingnummer", "Leerlingnr", "Llnr", "Studentnummer", "Studentnr", "Deelnemernummer", "Deelnemernr", "Student number"],
        [RosterColumn.ChainId] = ["ECK iD", "EckId", "UserMasterIdentifier", "Ketenid"],
        [RosterColumn.GivenName] = ["Roepnaam", "Voornaam", "Given name", "First name"],
        [RosterColumn.Prefix] = ["Tussenvoegsel", "Tussenvoegsels", "Tussenv", "Tv", "Voorvoegsel", "Voorvoegsels", "Prefix"],
        [RosterColumn.FamilyName] = ["Achternaam", "Familienaam", "Family name", "Last name", "Surname"],
        [RosterColumn.Email] = ["E-mail", "E-mailadres", "Mailadres", "E-mail school", "School e-mail", "Schoolmail", "E-mailadres school", "Email address"],
        [RosterColumn.BirthDate] = ["Geboortedatum", "Geb.datum", "Gebdat", "Date of birth", "Birth date"],
        [RosterColumn.Group] = ["Klas", "Klascode", "Stamklas", "Groep", "Groepscode", "Stamgroep", "Lesgroep", "Mentorgroep", "Class", "Group"],
        [RosterColumn.Mentor1] = ["Klassenmentor 1", "Klassenmentor", "Klasmentor 1", "Klasmentor", "Mentor 1", "Mentor", "SLB'er", "SLBer", "SLB'er 1", "SLB", "Studieloopbaanbegeleider", "Coach"],
        [RosterColumn.Mentor2] = ["Klassenmentor 2", "Klasmentor 2", "Mentor 2", "SLB'er 2"],
        [RosterColumn.Year] = ["Leerjaar", "Studiejaar", "Jaarlaag", "Year"],
        [RosterColumn.Department] = ["Afdeling/Studie", "Afdeling", "Studie", "Opleiding", "Opleidingsnaam", "Niveau/Studie", "Department", "Programme"],
        [RosterColumn.Crebo] = ["Crebo", "Crebocode", "Crebonummer"],
        [RosterColumn.Route] = ["Leerweg", "Leerweg mbo", "Route"],
        [RosterColumn.Level] = ["Niveau", "Mbo-niveau", "Level"],
        [RosterColumn.StaffCode] = ["Afkorting", "Docentcode", "Docentafkorting", "Medewerkercode", "Personeelscode", "Medewerkernummer", "Personeelsnummer", "Code"],
        [RosterColumn.Function] = ["Functie", "Functies", "Rol", "Rollen", "Function", "Role"],
        [RosterColumn.GuardianNumber] = ["Oudernummer", "Verzorgernummer", "Relatienummer", "Relatienummer ouder"],
        [RosterColumn.GuardianGivenName] = ["Roepnaam ouder", "Voornaam ouder", "Voorletters ouder", "Roepnaam verzorger", "Voornaam verzorger", "Voorletters verzorger"],
        [RosterColumn.GuardianPrefix] = ["Tussenvoegsel ouder", "Voorvoegsel ouder", "Tussenvoegsel verzorger", "Voorvoegsel verzorger"],
        [RosterColumn.GuardianFamilyName] = ["Achternaam ouder", "Achternaam verzorger"],
        [RosterColumn.GuardianEmail] = ["E-mail ouder", "E-mailadres ouder", "E-mail verzorger", "E-mailadres verzorger", "E-mail ouder/verzorger"],
    };

    private static readonly Dictionary<string, RosterColumn> ByFoldedName = Names
        .SelectMany(pair => pair.Value.Select(name => (Name: Fold(name), pair.Key)))
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>What a column with this heading means, or null when that is not known.</summary>
    public static RosterColumn? Find(string heading)
        => ByFoldedName.TryGetValue(Fold(heading), out var column) ? column : null;

    /// <summary>All names of a column; the first is the one in examples and messages.</summary>
    public static IReadOnlyList<string> NamesOf(RosterColumn column) => Names[column];

    /// <summary>The name by which the column is called in messages: the first of its names.</summary>
    public static string NameOf(RosterColumn column) => Names[column][0];

    /// <summary>Small letters and digits only, without accents.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }
}
