using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.Lists.RosterColumn;

namespace RodeDraad.Core.People.Rosters.Lists;

/// <summary>
/// Reads a list of guardians, one row for each guardian of each learner. A guardian goes by a number when there is one,
/// else by e-mail address, so that a parent of two learners is one person.
/// </summary>
internal sealed class GuardianListReading(RosterDraft draft, RosterFindings findings)
{
    private readonly Dictionary<RosterKey, RosterName> known = [];

    public void Read(RosterSheet<RosterColumn> sheet)
    {
        foreach (var row in sheet.Table.Rows)
        {
            if (sheet.Text(row, LearnerNumber) is { } number)
                ReadGuardian(sheet, row, new RosterKey(RosterSources.LearnerNumber, number));
            else
                findings.Add(RosterCauses.KeyMissing, sheet.Place(row, LearnerNumber));
        }

        draft.Scope = draft.Scope with { Guardians = RosterCover.All };
    }

    private void ReadGuardian(RosterSheet<RosterColumn> sheet, RosterRow row, RosterKey learner)
    {
        var columns = (GuardianGivenName, GuardianPrefix, GuardianFamilyName);
        if (NameReading.Read(sheet, row, columns, findings) is not { } name)
            return;

        var email = sheet.Email(row, GuardianEmail);
        if ((sheet.Text(row, GuardianNumber) ?? email?.ToLowerInvariant()) is not { } value)
        {
            findings.Add(RosterCauses.GuardianWithoutKey, sheet.Place(row, GuardianEmail), name.Full());
            return;
        }

        var key = new RosterKey(RosterSources.Guardian, value);
        if (known.TryAdd(key, name))
            draft.Guardians.Add(new RosterGuardian { Keys = [key], Name = name, Email = email, Line = sheet.Line(row) });
        else if (RosterColumns.Fold(known[key].Full()) is var kept && !string.Equals(kept, RosterColumns.Fold(name.Full()), StringComparison.Ordinal))
            findings.Add(RosterCauses.GuardianNameDiffers, sheet.Place(row, GuardianFamilyName), name.Full(), known[key].Full());
        draft.GuardianLinks.Add(new RosterGuardianLink(key, learner, sheet.Line(row)));
    }
}
