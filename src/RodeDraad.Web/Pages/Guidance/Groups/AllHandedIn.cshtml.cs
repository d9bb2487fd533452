using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Groups;

/// <summary>The same of every group that the viewer answers for and whose exam asks for it: a department at a glance.</summary>
public class AllHandedInModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<HandedInGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Groups = await HandedInList.LoadAsync(db, viewer, ct);
}
