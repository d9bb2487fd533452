namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>Reads a person's name from the columns of a list.</summary>
internal static class NameReading
{
    /// <summary>
    /// The name, or null when there is none at all, which is then reported. A name of one word is kept as a surname:
    /// not everyone has two. Without a prefix in its own column it is split off the surname.
    /// </summary>
    public static RosterName? Read<TColumn>(
        RosterSheet<TColumn> sheet, RosterRow row, (TColumn Given, TColumn Prefix, TColumn Family) columns, RosterFindings findings)
        where TColumn : struct, Enum
    {
        var given = sheet.Name(row, columns.Given);
        var prefix = sheet.Name(row, columns.Prefix);
        var family = sheet.Name(row, columns.Family);
        if (given is null && family is null)
        {
            findings.Add(RosterCauses.NameMissing, sheet.Place(row, columns.Family));
            return null;
        }

        return Compose(given ?? "", prefix, family ?? "");
    }

    public static RosterName Compose(string given, string? prefix, string family)
    {
        if (prefix is not null)
            return new RosterName(given, prefix, family);

        var (found, rest) = FamilyNames.Split(family);
        return new RosterName(given, found, rest, found is null ? null : family);
    }
}
