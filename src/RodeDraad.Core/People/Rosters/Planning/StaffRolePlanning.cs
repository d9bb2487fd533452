using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Gives mentors and teachers their groups, and everybody who teaches the role of teacher.</summary>
internal sealed class StaffRolePlanning
{
    private readonly RosterState state;
    private readonly RosterFile file;
    private readonly RosterCalendar calendar;
    private readonly GroupPlanning groups;
    private readonly RosterFindings findings;
    private readonly Dictionary<RosterKey, PersonDraft> inFile;
    private readonly Dictionary<Guid, PersonDraft> drafts;
    private readonly StaffDirectory<Guid> directory;
    private readonly HashSet<(Guid Group, Role Role)> unsure = [];
    private readonly HashSet<(Guid Staff, Guid Group)> gone = [];

    public StaffRolePlanning(
        RosterState state, RosterFile file, RosterCalendar calendar, GroupPlanning groups,
        (Dictionary<RosterKey, PersonDraft> InFile, List<PersonDraft> Ended) staff, RosterFindings findings)
    {
        (this.state, this.file, this.calendar, this.groups, this.findings) = (state, file, calendar, groups, findings);
        inFile = staff.InFile;
        drafts = staff.InFile.Values.Concat(staff.Ended).ToDictionary(draft => draft.Person.Id);
        var present = state.Staff.Where(member => member.LeftOn is null && !IsEnded(member.Id));
        directory = new StaffDirectory<Guid>(present.Concat(staff.InFile.Values.Select(draft => (StaffMember)draft.Person)).DistinctBy(member => member.Id).Select(Listing));
    }

    /// <summary>Everybody whose roles were looked at, those who are not in the file included.</summary>
    public IReadOnlyCollection<PersonDraft> Drafts => drafts.Values;

    public void Plan()
    {
        foreach (var draft in inFile.Values)
            PlanTeaching(draft);
        if (file.Scope.Enrolments != RosterCover.None || file.Scope.Mentors != RosterCover.None)
            EndEarlierYears();

        var wanted = Resolve();
        PlanRole(Role.Mentor, RosterFields.MentorOf, wanted);
        PlanRole(Role.Teacher, RosterFields.TeacherOf, wanted);
    }

    private void PlanTeaching(PersonDraft draft)
    {
        if (draft.Record is not RosterStaff { Teaches: true } || state.Roles[draft.Person.Id].Any(role => role.Role == Role.Teacher && Runs(role)))
            return;

        var role = new StaffRole(state.SchoolId, draft.Person.Id, Role.Teacher, calendar.Start);
        if (draft.Action == RosterAction.Add)
            draft.Work.Add(work => work.Add(role));
        else
            draft.Differ(RosterFields.Teaches, null, RosterFields.Teaches, work => work.Add(role));
    }

    /// <summary>Who the file gives to which group; who cannot be told is reported, and nothing changes for that group.</summary>
    private HashSet<(Guid Staff, Guid Group, Role Role)> Resolve()
    {
        var wanted = new HashSet<(Guid, Guid, Role)>();
        foreach (var assignment in file.Assignments)
        {
            if (groups.Find(assignment.Group) is not { } group)
                continue;
            if (!assignment.Stays)
            {
                if (Who(assignment, group) is { } former)
                    gone.Add((former, group.Id));
                continue;
            }

            var isMentor = assignment.Task == RosterTask.Mentor || (assignment.Task == RosterTask.Known && group.Kind == GroupKind.Homeroom);
            var role = isMentor ? Role.Mentor : Role.Teacher;
            if (Who(assignment, group) is { } staff && !IsEnded(staff))
                wanted.Add((staff, group.Id, role));
            else
                unsure.Add((group.Id, role));
        }

        return wanted;
    }

    private Guid? Who(RosterAssignment assignment, Group group)
    {
        if (assignment.Who is { } key)
            return inFile.GetValueOrDefault(key)?.Person.Id ?? InSchool(key);

        var written = assignment.WhoAsWritten!;
        var count = directory.Find(written, out var found);
        if (count == 1)
            return found;
        findings.Add(
            count == 0 ? RosterCauses.UnknownMentor : RosterCauses.SeveralMentors,
            new RosterPlace(assignment.Line.File, assignment.Line.Row, assignment.Column), written, group.Name);
        return null;
    }

    private Guid? InSchool(RosterKey key)
        => state.Keys.FirstOrDefault(own => string.Equals(own.Source, key.Source, StringComparison.Ordinal) && string.Equals(own.Key, key.Value, StringComparison.Ordinal)) is { } found
            && state.Staff.Any(member => member.Id == found.PersonId && member.LeftOn is null)
            ? found.PersonId
            : null;

    private void PlanRole(Role role, string field, HashSet<(Guid Staff, Guid Group, Role Role)> wanted)
    {
        var running = state.Roles.SelectMany(roles => roles)
            .Where(held => held.Role == role && held.GroupId is { } group && Runs(held) && state.Groups[group].Year == calendar.Year && !IsEnded(held.StaffId))
            .ToList();
        var held = running.Select(r => (r.StaffId, r.GroupId!.Value)).ToHashSet();
        var starts = wanted.Where(want => want.Role == role && !held.Contains((want.Staff, want.Group))).ToLookup(want => want.Staff, want => want.Group);
        var ends = running.Where(r => Ends(r, wanted)).ToLookup(r => r.StaffId);
        var names = groups.All.DistinctBy(group => group.Id).ToDictionary(group => group.Id, group => group.Name);
        foreach (var staff in starts.Select(start => start.Key).Union(ends.Select(end => end.Key)).Order())
        {
            var draft = DraftOf(staff);
            var ending = ends[staff].ToList();
            var starting = starts[staff].Select(group => new StaffRole(state.SchoolId, staff, role, calendar.Start, group)).ToList();
            draft.Differ(field, Names(ending.Select(end => names[end.GroupId!.Value])), Names(starting.Select(start => names[start.GroupId!.Value])));
            draft.Work.AddRange(ending.Select(end => (Action<RosterWork>)(work => work.Change(end, r => r.End(calendar.LastDay > r.From ? calendar.LastDay : r.From)))));
            draft.Work.AddRange(starting.Select(start => Start(start)));
        }
    }

    /// <summary>A role ends when the file names others for this group; where it names nobody, or somebody unknown, it stays.</summary>
    private bool Ends(StaffRole held, HashSet<(Guid Staff, Guid Group, Role Role)> wanted)
    {
        var (group, role) = (held.GroupId!.Value, held.Role);
        var cover = role == Role.Mentor ? file.Scope.Mentors : file.Scope.Subjects;
        if (gone.Contains((held.StaffId, group)))
            return true;
        return cover == RosterCover.All && !wanted.Contains((held.StaffId, group, role)) && !unsure.Contains((group, role))
            && wanted.Any(want => want.Group == group && want.Role == role);
    }

    /// <summary>A role that stopped yesterday or today goes on instead of standing twice.</summary>
    private Action<RosterWork> Start(StaffRole role)
    {
        var stopped = state.Roles[role.StaffId].FirstOrDefault(old => old.Role == role.Role && old.GroupId == role.GroupId && old.Until >= calendar.LastDay);
        return stopped is null ? work => work.Add(role) : work => work.Change(stopped, old => old.Resume());
    }

    private void EndEarlierYears()
    {
        foreach (var role in state.Roles.SelectMany(roles => roles).Where(role => role.GroupId is not null))
        {
            var year = state.Groups[role.GroupId!.Value].Year;
            if (year.Start < calendar.Year.Start && (role.Until is null || role.Until > year.LastDay) && !IsEnded(role.StaffId))
            {
                var field = role.Role == Role.Mentor ? RosterFields.MentorOf : RosterFields.TeacherOf;
                DraftOf(role.StaffId).Differ(field, state.Groups[role.GroupId.Value].Name, null, work => work.Change(role, r => r.End(year.LastDay)));
            }
        }
    }

    private PersonDraft DraftOf(Guid id)
    {
        if (!drafts.TryGetValue(id, out var draft))
            drafts[id] = draft = new PersonDraft(state.Staff.First(member => member.Id == id), RosterSubject.Staff, RosterAction.Change);
        return draft;
    }

    private bool IsEnded(Guid id) => drafts.TryGetValue(id, out var draft) && draft.Action == RosterAction.End;

    private bool Runs(StaffRole role) => role.Until is null || role.Until > calendar.Day;

    private static StaffListing<Guid> Listing(StaffMember member)
        => new(member.Id, member.Code, member.Email, new RosterName(member.GivenName, member.NamePrefix, member.FamilyName));

    private static string? Names(IEnumerable<string> names)
        => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;
}
