using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Guidance.Groups;

/// <summary>The groups of this school year, each with what the viewer may know of it. Somebody with one group goes there.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<IGrouping<string, GroupLine>> Departments { get; private set; } = [];
    public string Year => viewer.Year.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var groups = await GroupList.LoadAsync(db, viewer, ct);
        if (groups is [{ IsNamed: true } only]) return LocalRedirect(GuidanceLinks.Group(only.Id));
        Departments = [.. groups.GroupBy(g => g.Department)];
        return Page();
    }
}
