using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Groups;

/// <summary>
/// One group: for its mentor or counsellor every learner with what was shared last, what waits and what comes next; for
/// a teacher or team leader the names.
/// </summary>
public class ShowModel(AppDb db, Viewer viewer) : PageModel
{
    /// <summary>"nieuw" shows who shared something new first; "wacht" shows who waits for an answer, "stil" who shared nothing yet, "geen-gesprek" who had no conversation this year, anything else everybody.</summary>
    [FromQuery(Name = "toon")] public string? Filter { get; set; }

    public GroupOverview Group { get; private set; } = null!;
    public IReadOnlyList<GroupLearner> Shown { get; private set; } = [];
    public bool OnlyWaiting => Filter == "wacht";
    public bool NewFirst => Filter == "nieuw";
    public bool OnlySilent => Filter == "stil";
    public bool OnlyNoTalk => Filter == "geen-gesprek";
    public DateOnly Today => viewer.Today;

    /// <summary>There are more groups to go back to.</summary>
    public bool HasOthers => viewer.Roles.Count(r => r.GroupId is not null) > 1 || viewer.Roles.Any(r => r.DepartmentId is not null);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await GroupOverview.LoadAsync(db, viewer, id, ct) is not { } group) return NotFound();
        Group = group;
        var talked = OnlyNoTalk && group.IsGuided ? await HeldOverview.OfGroupAsync(db, viewer, id, ct) : null;
        Shown = talked is not null ? [.. group.Learners.Where(l => !talked.Contains(l.Id))]
            : OnlyWaiting ? [.. group.Learners.Where(l => l.Waiting is not null)]
            : OnlySilent ? [.. group.Learners.Where(l => l.Last is null)]
            : NewFirst ? [.. group.Learners.OrderByDescending(l => l.HasNew)]
            : group.Learners;
        return Page();
    }
}
