using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Enrolments;

/// <summary>Puts a learner in a group from a day on; another mentor group ends by itself.</summary>
public class NewModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public EnrolForm Form { get; set; } = new();

    public Guid LearnerId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Now { get; private set; }
    public IReadOnlyList<Option> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();
        Form.From = viewer.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } learner) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (await db.Groups.SingleOrDefaultAsync(g => g.Id == Form.GroupId && g.Year == viewer.Year, ct) is not { } group) return NotFound();
        var before = Homeroom(learner);
        var outcome = learner.EnrolIn(group, Form.From!.Value);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.From");
        await db.SaveChangesAsync(ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        var undo = group.Kind == GroupKind.Homeroom && before is not null && before.GroupId != group.Id
            ? ManageLinks.Enrol(id, before.GroupId)
            : ManageLinks.EndEnrolment(id, group.Id);
        return this.Done(ManageLinks.Person(id), "Manage.Enrolled", undo);
    }

    private Enrolment? Homeroom(Learner learner) =>
        learner.Enrolments.Find(e => e.Group is { Kind: GroupKind.Homeroom } g && g.Year == viewer.Year && e.RunsOn(viewer.Today));

    private async Task<Learner?> LoadAsync(Guid id, CancellationToken ct)
    {
        var learner = await db.LearnerWithGroupsAsync(viewer, id, ct);
        if (learner is null) return null;
        (LearnerId, Name, Now) = (id, learner.FullName, Homeroom(learner)?.Group!.Name);
        Groups = await db.GroupOptionsAsync(viewer.Year, ct);
        return learner;
    }

    public sealed class EnrolForm
    {
        [Needed] public Guid? GroupId { get; set; }
        [Needed] public DateOnly? From { get; set; }
    }
}
