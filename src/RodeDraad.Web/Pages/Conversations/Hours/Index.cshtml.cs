using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Hours;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Hours;

/// <summary>What each department gives for guidance, and what its plan asks.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<DepartmentHours> Departments { get; private set; } = [];
    public string Year => viewer.Year.ToString();

    public bool CanPlan(DepartmentHours department) => viewer.PlansHoursOf(department.Id);

    public async Task OnGetAsync(CancellationToken ct) => Departments = await DepartmentHours.LoadAsync(db, viewer, ct);
}
