using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Hours;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Hours;

/// <summary>A counsellor or team leader says what the department gives this year, and what it wants with it.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public HoursForm Form { get; set; } = new();

    public string Department { get; private set; } = "";
    public string Year => viewer.Year.ToString();

    private HoursPlan? _plan;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (_plan is not null) Form = HoursForm.Of(_plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != (_plan?.Version ?? 0)) return Changed();
        var plan = _plan ?? db.HoursPlans.Add(new HoursPlan(Core.Common.Id.New(), viewer.School, Id, viewer.Year)).Entity;
        Form.On(plan);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Changed() : NotFound();
        }
        return this.Done(RoundLinks.Hours, "Hours.Saved");
    }

    private IActionResult Changed() => this.ChangedMeanwhile(() => Form.Version = _plan?.Version ?? 0);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!viewer.PlansHoursOf(Id) || await db.Departments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, ct) is not { } department) return false;
        Department = department.Name;
        _plan = await db.HoursPlans.VisibleTo(viewer).SingleOrDefaultAsync(p => p.DepartmentId == Id && p.Year == viewer.Year, ct);
        return true;
    }
}
