using RodeDraad.Core.Common;
using RodeDraad.Core.People.Rosters.Planning;

namespace RodeDraad.Core.People.Rosters.Importing;

/// <summary>How far an import has come.</summary>
public enum RosterImportState
{
    /// <summary>Read and compared; waits for somebody to look at it and apply it.</summary>
    Waiting,

    /// <summary>Asked for; a worker is busy or about to be.</summary>
    Applying,

    /// <summary>Done, whole.</summary>
    Applied,

    /// <summary>Not done: <see cref="RosterImport.Refusal"/> says why. Nothing was changed.</summary>
    Refused,

    /// <summary>The program stopped while it was busy. Nothing was changed.</summary>
    Interrupted,

    /// <summary>Not applied within a day; the file is gone.</summary>
    Expired,
}

/// <summary>
/// One roster that came in. The file itself is never stored: what was read from it, without dropped columns, is kept
/// until it is applied or a day has passed, and the report for thirty days.
/// </summary>
public sealed class RosterImport : ISchoolOwned, IVersioned, IUnlogged
{
    public const int FileNameMaxLength = 120;
    public const int DepartmentMaxLength = 80;
    public const int RefusalMaxLength = 60;
    public const int FingerprintLength = 64;

    /// <summary>How long a roster waits to be applied.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromHours(24);

    /// <summary>How long the report can be read.</summary>
    public static readonly TimeSpan KeepsReport = TimeSpan.FromDays(30);

    private RosterImport() { }

    public RosterImport(Guid schoolId, Guid? uploadedBy, string fileName, SchoolYear year, DateTime at)
    {
        SchoolId = schoolId;
        UploadedById = uploadedBy;
        FileName = fileName.Length <= FileNameMaxLength ? fileName : fileName[..FileNameMaxLength];
        Year = year;
        UploadedAt = at;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }

    /// <summary>Who brought it in; null for a command on the console.</summary>
    public Guid? UploadedById { get; private set; }

    public Person? UploadedBy { get; private set; }

    public string FileName { get; private set; } = "";

    public SchoolYear Year { get; private set; }

    /// <summary>Department for groups that have none; null when none was chosen.</summary>
    public string? Department { get; private set; }

    public DateTime UploadedAt { get; private set; }

    public RosterImportState State { get; private set; }

    /// <summary>Text key of why it was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The records that were read, packed; null once applied or too old.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>The findings, packed; null after thirty days.</summary>
    public byte[]? Report { get; private set; }

    /// <summary>Fingerprint of the plan that somebody agreed to.</summary>
    public string? AgreedFingerprint { get; private set; }

    /// <summary>Whether somebody agreed that many people leave.</summary>
    public bool EndingsAccepted { get; private set; }

    /// <summary>When the worker began, or was asked to.</summary>
    public DateTime? AskedAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Ended { get; private set; }

    public int Unchanged { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Keeps what was read, to be looked at and applied.</summary>
    public void Keep(byte[] content, byte[] report, string? department)
    {
        Content = content;
        Report = report;
        Department = Words.Clean(department) is { Length: <= DepartmentMaxLength } chosen ? chosen : null;
    }

    /// <summary>Names the department for groups that have none.</summary>
    public Outcome Place(string? department)
    {
        if (Content is null || State == RosterImportState.Applying)
            return Outcome.Refused(RosterRules.TooOld);
        Department = Words.Clean(department) is { Length: <= DepartmentMaxLength } chosen ? chosen : null;
        return Outcome.Done;
    }

    /// <summary>Somebody says yes to the plan with this fingerprint. Asked twice, it is done once.</summary>
    public Outcome Agree(string fingerprint, bool acceptEndings, DateTime at)
    {
        if (State is RosterImportState.Applying or RosterImportState.Applied)
            return Outcome.Done;
        if (State is RosterImportState.Expired || Content is null)
            return Outcome.Refused(RosterRules.TooOld);

        State = RosterImportState.Applying;
        (AgreedFingerprint, EndingsAccepted, AskedAt, Refusal) = (fingerprint, acceptEndings, at, null);
        return Outcome.Done;
    }

    /// <summary>Everything was changed as agreed.</summary>
    public void Apply(RosterCounts counts, byte[] report, DateTime at)
    {
        State = RosterImportState.Applied;
        (Added, Changed, Ended, Unchanged) = (counts.Added, counts.Changed, counts.Ended, counts.Unchanged);
        (Content, Report, FinishedAt) = (null, report, at);
    }

    /// <summary>Nothing was changed, for a named reason; what was read stays, so that it can be tried again.</summary>
    public void Refuse(string rule, DateTime at) => (State, Refusal, FinishedAt) = (RosterImportState.Refused, rule, at);

    /// <summary>The program stopped in the middle; the database undid what had begun.</summary>
    public void Interrupt(DateTime at) => (State, FinishedAt) = (RosterImportState.Interrupted, at);

    /// <summary>Throws away what is older than it may be.</summary>
    public void Tidy(DateTime now)
    {
        if (Content is not null && State != RosterImportState.Applying && now - UploadedAt > Waits)
        {
            Content = null;
            if (State != RosterImportState.Applied)
                State = RosterImportState.Expired;
        }

        if (now - UploadedAt > KeepsReport)
            Report = null;
    }
}

/// <summary>How many people an import added, changed (those who came back included), ended and left as they were.</summary>
public sealed record RosterCounts(int Added, int Changed, int Ended, int Unchanged)
{
    /// <summary>Counts the people of a plan; groups and departments are not people.</summary>
    public static RosterCounts Of(RosterPlan plan)
    {
        var people = plan.Steps.Where(step => step.Subject is RosterSubject.Learner or RosterSubject.Staff or RosterSubject.Guardian).ToList();
        return new RosterCounts(
            people.Count(step => step.Action == RosterAction.Add),
            people.Count(step => step.Action is RosterAction.Change or RosterAction.Return),
            people.Count(step => step.Action == RosterAction.End),
            plan.Unchanged);
    }
}

/// <summary>Why an import is not done; each is a text key.</summary>
public static class RosterRules
{
    public const string TooOld = "Rosters.TooOld";
    public const string HasProblems = "Rosters.HasProblems";
    public const string ChangedMeanwhile = "Rosters.ChangedMeanwhile";
    public const string EndingsNotAccepted = "Rosters.EndingsNotAccepted";
    public const string DiskFull = "Rosters.DiskFull";
    public const string Busy = "Rosters.Busy";
    public const string Failed = "Rosters.Failed";
}
