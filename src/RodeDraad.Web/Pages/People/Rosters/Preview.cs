using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Planning;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>One part of a preview, of which one page is shown.</summary>
public sealed record PreviewPart<TItem>(string Key, int Total, IReadOnlyList<TItem> Items, int Page)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public int First => ((Page - 1) * PageSize) + 1;

    public int Last => First + Items.Count - 1;

    public static PreviewPart<TItem> Of(string key, IReadOnlyList<TItem> all, int page)
    {
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return new PreviewPart<TItem>(key, all.Count, [.. all.Skip((at - 1) * PageSize).Take(PageSize)], at);
    }
}

/// <summary>What a plan shows: counts first, then problems, who is added, changed and ended.</summary>
public sealed record Preview
{
    public const string ProblemsPart = "meldingen";
    public const string AddedPart = "nieuw";
    public const string ChangedPart = "veranderd";
    public const string EndedPart = "weg";

    public required RosterPlan Plan { get; init; }

    public required PreviewPart<RosterFinding> Problems { get; init; }

    public required IReadOnlyList<PreviewPart<RosterStep>> Parts { get; init; }

    public int Refusals { get; private init; }

    public int Warnings { get; private init; }

    public bool AsksDepartment { get; private init; }

    /// <summary>The class that gives a part its colour.</summary>
    public static string KindOf(string part) => part switch
    {
        AddedPart => "added",
        EndedPart => "ended",
        _ => "changed",
    };

    public bool ChangesNothing => Plan.Steps.Count == 0 && !Plan.IsRefused;

    /// <param name="plan">The plan of this moment.</param>
    /// <param name="part">The part that is paged; the others show their first page.</param>
    /// <param name="page">Its page, from 1.</param>
    public static Preview Of(RosterPlan plan, string? part, int page)
    {
        int PageOf(string key) => string.Equals(part, key, StringComparison.Ordinal) ? page : 1;
        IReadOnlyList<RosterStep> Doing(params RosterAction[] actions) => [.. plan.Steps.Where(step => actions.Contains(step.Action))];
        return new Preview
        {
            Plan = plan,
            Problems = PreviewPart<RosterFinding>.Of(ProblemsPart, [.. plan.Findings.OrderByDescending(finding => finding.Severity)], PageOf(ProblemsPart)),
            Parts =
            [
                PreviewPart<RosterStep>.Of(AddedPart, Doing(RosterAction.Add), PageOf(AddedPart)),
                PreviewPart<RosterStep>.Of(ChangedPart, Doing(RosterAction.Change, RosterAction.Return), PageOf(ChangedPart)),
                PreviewPart<RosterStep>.Of(EndedPart, Doing(RosterAction.End), PageOf(EndedPart)),
            ],
            Refusals = plan.Findings.Count(finding => finding.Severity == RosterSeverity.Refuse),
            Warnings = plan.Findings.Count(finding => finding.Severity == RosterSeverity.Warn),
            AsksDepartment = plan.Findings.Any(finding => finding.Cause == RosterCauses.GroupWithoutDepartment),
        };
    }
}
