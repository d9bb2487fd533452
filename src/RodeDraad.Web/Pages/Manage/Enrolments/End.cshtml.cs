using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Enrolments;

/// <summary>Takes a learner out of a group, as of now.</summary>
public class EndModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid group, CancellationToken ct)
    {
        if (await db.LearnerWithGroupsAsync(viewer, id, ct) is not { } learner) return NotFound();
        var running = learner.Enrolments.Where(e => e.GroupId == group).ToList();
        if (running.Count == 0) return NotFound();
        foreach (var enrolment in running.Where(e => e.RunsAfter(viewer.Today))) learner.Leave(enrolment, viewer.Today.AddDays(-1));
        await db.SaveChangesAsync(ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        return this.Done(ManageLinks.Person(id), "Manage.Enrolment.Ended", ManageLinks.Enrol(id, group));
    }
}
