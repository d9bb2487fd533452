using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>One import: what it would change, how far applying is, or what came of it.</summary>
public class ShowModel(AppDb db, Viewer viewer, RosterImporting importing, ApplyQueue queue, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "deel")] public string? Part { get; set; }
    [FromQuery(Name = "blad")] public int PageNumber { get; set; } = 1;
    [FromForm(Name = "fingerprint")] public string? Fingerprint { get; set; }
    [FromForm(Name = "endings")] public bool Endings { get; set; }

    public RosterImport Import { get; private set; } = null!;
    public Preview? Preview { get; private set; }
    public RosterProgress? Progress { get; private set; }
    public IReadOnlyList<RosterFinding> Report { get; private set; } = [];
    public IReadOnlyList<Option> Departments { get; private set; } = [];

    public bool IsBusy => Import.State == RosterImportState.Applying;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
        => await LoadAsync(id, ct) ? Page() : NotFound();

    /// <summary>Says yes to the plan that was shown. Twice is once.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var import = await db.RosterImports.VisibleTo(viewer).SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import is null)
            return NotFound();
        if (import.State is RosterImportState.Applying or RosterImportState.Applied)
            return LocalRedirect(RosterLinks.Show(id));

        var outcome = import.Agree(Fingerprint ?? "", Endings, clock.Now());
        if (outcome.IsRefused)
            return await LoadAsync(id, ct) ? this.ShowRefusal(outcome) : NotFound();
        try
        {
            await db.SaveChangesAsync(ct);
            queue.Add(new ApplyOrder(id, viewer.School, viewer.Person));
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else, or the same hand a moment earlier, has said yes already.
            db.ChangeTracker.Clear();
        }

        return LocalRedirect(RosterLinks.Show(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.RosterImports.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return false;

        Import = import;
        Progress = queue.ProgressOf(id);
        if (IsBusy)
            return true;
        if (import.Content is { } content)
            await LoadPreviewAsync(content, ct);
        else if (import.Report is { } report)
            Report = RosterPacking.UnpackFindings(report);
        return true;
    }

    private async Task LoadPreviewAsync(byte[] content, CancellationToken ct)
    {
        var plan = await importing.PlanAsync(RosterPacking.UnpackFile(content), Import.Year, Import.Department, ct);
        Preview = Preview.Of(plan, Part, PageNumber);
        if (!Preview.AsksDepartment)
            return;
        var known = await db.Departments.AsNoTracking().OrderBy(department => department.Name).ToListAsync(ct);
        Departments = [.. RosterChoices.Departments(known).Select(name => new Option(name, name))];
    }
}
