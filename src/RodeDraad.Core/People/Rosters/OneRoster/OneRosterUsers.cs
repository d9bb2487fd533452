using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.OneRoster.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>Reads users.csv with, from version 1.2 on, roles.csv, and takes birth dates from demographics.csv.</summary>
internal sealed class OneRosterUsers(RosterDraft draft, RosterFindings findings, OneRosterOrgs orgs)
{
    private readonly HashSet<string> unknownRoles = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(RosterKey Learner, string Guardian, RosterLine Line)> agents = [];

    public void Read(Dictionary<string, RosterSheet<OneRosterColumn>> sheets)
    {
        if (!sheets.TryGetValue("users", out var users))
            return;

        var roles = ReadRoles(sheets.GetValueOrDefault("roles"));
        var births = ReadBirths(sheets.GetValueOrDefault("demographics"));
        foreach (var row in users.Table.Rows)
            ReadUser(users, row, roles, births);
        LinkGuardians();
    }

    private Dictionary<string, List<string>> ReadRoles(RosterSheet<OneRosterColumn>? sheet)
    {
        var roles = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in sheet?.Table.Rows ?? [])
        {
            if (sheet!.IsToGo(row) || !orgs.IsOurs(sheet!.Text(row, OrgSourcedId)))
                continue;
            if (sheet.Text(row, UserSourcedId) is not { } user || sheet.Text(row, OneRosterColumn.Role) is not { } role)
                continue;
            if (!roles.TryGetValue(user, out var known))
                roles[user] = known = [];
            known.Add(role);
        }

        return roles;
    }

    private static Dictionary<string, DateOnly> ReadBirths(RosterSheet<OneRosterColumn>? sheet)
    {
        var births = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var row in sheet?.Table.Rows ?? [])
        {
            if (sheet!.Text(row, SourcedId) is { } user && sheet!.Date(row, BirthDate) is { } birth)
                births[user] = birth;
        }

        return births;
    }

    private void ReadUser(
        RosterSheet<OneRosterColumn> sheet, RosterRow row, Dictionary<string, List<string>> rolesOf, Dictionary<string, DateOnly> births)
    {
        if (sheet.Key(row, findings) is not { } key)
            return;

        var inOrgs = sheet.List(row, OrgSourcedIds);
        if (inOrgs.Length > 0 && !inOrgs.Any(orgs.IsOurs))
            return;

        var roles = rolesOf.GetValueOrDefault(key.Value) ?? [.. sheet.List(row, OneRosterColumn.Role)];
        var kind = OneRosterRoles.KindOf(roles);
        if (kind == OneRosterKind.None)
        {
            foreach (var role in roles.Where(unknownRoles.Add))
                findings.Add(RosterCauses.UnknownRole, sheet.Place(row, OneRosterColumn.Role), role);
            return;
        }

        if (ReadName(sheet, row) is not { } name)
            return;

        AddPerson(sheet, row, new Person(kind, key, name, roles), births);
    }

    private void AddPerson(RosterSheet<OneRosterColumn> sheet, RosterRow row, Person person, Dictionary<string, DateOnly> births)
    {
        var keys = KeysOf(sheet, row, person);
        var (email, stays, line) = (sheet.Email(row, Email), !sheet.IsToGo(row), sheet.Line(row));
        switch (person.Kind)
        {
            case OneRosterKind.Learner:
                draft.Learners.Add(new RosterLearner
                {
                    Keys = keys,
                    Name = person.Name,
                    Email = email,
                    BirthDate = births.TryGetValue(person.Key.Value, out var birth) ? birth : null,
                    Year = OneRosterClasses.YearIn(sheet.List(row, Grades)),
                    Programme = sheet.Name(row, OneRosterColumn.Department) is { } department ? new RosterProgramme(department) : null,
                    Stays = stays,
                    Line = line,
                });
                agents.AddRange(sheet.List(row, AgentSourcedIds).Select(agent => (person.Key, agent, line)));
                break;
            case OneRosterKind.Staff:
                var code = sheet.Text(row, Identifier);
                draft.Staff.Add(new RosterStaff { Keys = keys, Name = person.Name, Email = email, Code = code, Teaches = OneRosterRoles.Teaches(person.Roles), Stays = stays, Line = line });
                foreach (var role in OneRosterRoles.ByHand(person.Roles))
                    findings.Add(RosterCauses.RoleByHand, sheet.Place(row, OneRosterColumn.Role), role);
                break;
            default:
                draft.Guardians.Add(new RosterGuardian { Keys = keys, Name = person.Name, Email = email, Stays = stays, Line = line });
                break;
        }
    }

    /// <summary>The identifier is the number by which the school's own lists know someone, so that either file finds the same person.</summary>
    private static List<RosterKey> KeysOf(RosterSheet<OneRosterColumn> sheet, RosterRow row, Person person)
    {
        List<RosterKey> keys = [person.Key];
        if (sheet.Text(row, Identifier) is { } identifier && person.Kind != OneRosterKind.Guardian)
            keys.Add(new RosterKey(person.Kind == OneRosterKind.Learner ? RosterSources.LearnerNumber : RosterSources.StaffCode, identifier));
        if (sheet.Text(row, UserMasterIdentifier) is { } chainId)
            keys.Add(new RosterKey(RosterSources.ChainId, chainId));
        return keys;
    }

    private RosterName? ReadName(RosterSheet<OneRosterColumn> sheet, RosterRow row)
    {
        var given = sheet.Has(PreferredGivenName) && sheet.Name(row, PreferredGivenName) is not null ? PreferredGivenName : GivenName;
        return NameReading.Read(sheet, row, (given, Prefix, FamilyName), findings);
    }

    /// <summary>A guardian may stand before or after the learner in the file, so the links are made last.</summary>
    private void LinkGuardians()
    {
        var guardians = draft.Guardians.Select(guardian => guardian.Key).ToHashSet();
        foreach (var (learner, agent, line) in agents)
        {
            var guardian = new RosterKey(RosterSources.OneRoster, agent);
            if (guardians.Contains(guardian))
                draft.GuardianLinks.Add(new RosterGuardianLink(guardian, learner, line));
            else
                findings.Add(RosterCauses.UnknownReference, new RosterPlace(line.File, line.Row, "agentSourcedIds"), agent);
        }
    }

    private sealed record Person(OneRosterKind Kind, RosterKey Key, RosterName Name, List<string> Roles);
}
