using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.Lists.RosterColumn;

namespace RodeDraad.Core.People.Rosters.Lists;

/// <summary>Reads a list of learners with their group and its mentors, as vo and mbo administrations export it.</summary>
internal sealed class LearnerListReading(RosterDraft draft, RosterFindings findings)
{
    private readonly Dictionary<string, RosterGroup> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(RosterKey Group, string Mentor)> mentors = [];

    public void Read(RosterSheet<RosterColumn> sheet)
    {
        if (!HasWhatItNeeds(sheet))
            return;

        foreach (var row in sheet.Table.Rows)
        {
            if (ReadLearner(sheet, row) is not { } learner)
                continue;
            draft.Learners.Add(learner);
            if (ReadGroup(sheet, row, learner) is not { } group)
                continue;
            draft.Enrolments.Add(new RosterEnrolment(learner.Key, group.Key, learner.Line));
            AddMentor(sheet, row, group, Mentor1);
            AddMentor(sheet, row, group, Mentor2);
        }

        draft.Groups.AddRange(groups.Values);
        draft.Scope = draft.Scope with
        {
            Learners = RosterCover.All,
            Enrolments = sheet.Has(Group) ? RosterCover.All : RosterCover.None,
            Groups = sheet.Has(Group) ? RosterCover.Some : RosterCover.None,
            Mentors = sheet.Has(Mentor1) ? RosterCover.All : RosterCover.None,
        };
    }

    private bool HasWhatItNeeds(RosterSheet<RosterColumn> sheet)
    {
        var keys = sheet.Table.Rows.Select(row => sheet.Text(row, LearnerNumber) ?? "");
        if (PrivateColumns.AreMostlyCitizenNumbers(keys))
        {
            findings.Add(RosterCauses.PrivateKey, new RosterPlace(sheet.Table.File, null, sheet.Heading(LearnerNumber)));
            return false;
        }

        foreach (var needed in (RosterColumn[])[GivenName, FamilyName])
        {
            if (!sheet.Has(needed))
                findings.Add(RosterCauses.ColumnMissing, new RosterPlace(sheet.Table.File, 1), RosterColumns.NameOf(needed));
        }

        return sheet.Has(GivenName) && sheet.Has(FamilyName);
    }

    private RosterLearner? ReadLearner(RosterSheet<RosterColumn> sheet, RosterRow row)
    {
        if (sheet.Text(row, LearnerNumber) is not { } number)
        {
            findings.Add(RosterCauses.KeyMissing, sheet.Place(row, LearnerNumber));
            return null;
        }

        if (NameReading.Read(sheet, row, (GivenName, Prefix, FamilyName), findings) is not { } name)
            return null;

        List<RosterKey> keys = [new RosterKey(RosterSources.LearnerNumber, number)];
        if (sheet.Text(row, ChainId) is { } chainId)
            keys.Add(new RosterKey(RosterSources.ChainId, chainId));
        return new RosterLearner
        {
            Keys = keys,
            Name = name,
            Email = sheet.Email(row, Email),
            BirthDate = sheet.Date(row, BirthDate),
            Year = sheet.Year(row, Year),
            Programme = ReadProgramme(sheet, row),
            Line = sheet.Line(row),
        };
    }

    private static RosterProgramme? ReadProgramme(RosterSheet<RosterColumn> sheet, RosterRow row)
    {
        if (sheet.Text(row, Department) is not { } name)
            return null;

        var level = sheet.Text(row, Level) is { Length: 1 } text && text[0] is >= '1' and <= '4' ? text[0] - '0' : (int?)null;
        return new RosterProgramme(name, sheet.Text(row, Crebo), sheet.Text(row, Route), level);
    }

    private RosterGroup? ReadGroup(RosterSheet<RosterColumn> sheet, RosterRow row, RosterLearner learner)
    {
        if (sheet.Name(row, Group) is not { } name)
        {
            if (sheet.Has(Group))
                findings.Add(RosterCauses.NoGroup, sheet.Place(row, Group), learner.Key.Value);
            return null;
        }

        if (groups.TryGetValue(name, out var known))
            return groups[name] = Agree(known, learner);

        return groups[name] = new RosterGroup
        {
            Key = new RosterKey(RosterSources.GroupName, name),
            Name = name,
            IsHomeroom = true,
            Year = learner.Year,
            Programme = learner.Programme,
            Line = learner.Line,
        };
    }

    /// <summary>A group gets year and department only as long as its learners agree on them; a mixed group has none.</summary>
    private static RosterGroup Agree(RosterGroup group, RosterLearner learner) => group with
    {
        Year = group.Year == learner.Year ? group.Year : null,
        Programme = group.Programme == learner.Programme ? group.Programme : null,
    };

    private void AddMentor(RosterSheet<RosterColumn> sheet, RosterRow row, RosterGroup group, RosterColumn column)
    {
        if (sheet.Name(row, column) is not { } mentor || !mentors.Add((group.Key, RosterColumns.Fold(mentor))))
            return;

        draft.Assignments.Add(new RosterAssignment(group.Key, RosterTask.Mentor, sheet.Line(row))
        {
            WhoAsWritten = mentor,
            Column = sheet.Heading(column),
        });
    }
}
