using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>Handing in a roster, with the imports of before. The upload is kept in memory only, never on disk.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, MemoryBufferThreshold = LargestRequest)]
public class NewModel(AppDb db, Viewer viewer, RosterIntake intake, Text text) : PageModel
{
    /// <summary>Above the limit of a roster, so that a file that is somewhat too large gets an answer in words.</summary>
    private const int LargestRequest = 32 * 1024 * 1024;

    private const int EarlierShown = 20;

    /// <summary>From this month on next year's roster can be chosen.</summary>
    private const int NextYearFrom = 5;

    [BindProperty] public RosterForm Form { get; set; } = new();

    public RosterStart Start { get; private set; } = new([], [], []);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form.Year = viewer.Year.Start;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Start.Years.All(year => year.Value != $"{Form.Year}"))
            ModelState.AddModelError("Form.Year", "Rosters.YearNeeded");
        if (!ModelState.IsValid)
            return this.Invalid();

        var content = new byte[Form.File!.Length];
        await using (var upload = Form.File.OpenReadStream())
            await upload.ReadExactlyAsync(content, ct);
        var import = await intake.TakeInAsync(new RosterSubmission(Form.File.FileName, content, new SchoolYear(Form.Year), Form.Department), viewer.Person, ct);
        return LocalRedirect(RosterLinks.Show(import.Id));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var departments = await db.Departments.AsNoTracking().OrderBy(department => department.Name).ToListAsync(ct);
        var earlier = await db.RosterImports.VisibleTo(viewer).AsNoTracking()
            .OrderByDescending(import => import.UploadedAt).Take(EarlierShown)
            .Select(import => new EarlierImport(
                import.Id, import.FileName, import.UploadedAt, import.State, import.Added, import.Changed, import.Ended,
                import.UploadedBy == null ? null : Person.FullNameOf(import.UploadedBy.GivenName, import.UploadedBy.NamePrefix, import.UploadedBy.FamilyName)))
            .ToListAsync(ct);
        Start = new RosterStart(
            [.. Years().Select(year => new Option($"{year.Start}", text.Format("Rosters.YearOption", year)))],
            [.. RosterChoices.Departments(departments).Select(name => new Option(name, name))],
            earlier);
    }

    private IEnumerable<SchoolYear> Years()
    {
        yield return viewer.Year;
        if (viewer.Today.Month is >= NextYearFrom and < 8)
            yield return new SchoolYear(viewer.Year.Start + 1);
    }
}

/// <summary>What is handed in.</summary>
public sealed class RosterForm
{
    [Needed("Rosters.FileNeeded")]
    public IFormFile? File { get; set; }

    public int Year { get; set; }

    [Limit(RosterImport.DepartmentMaxLength)]
    public string? Department { get; set; }
}

/// <summary>What the page shows beside the form.</summary>
public sealed record RosterStart(IReadOnlyList<Option> Years, IReadOnlyList<Option> Departments, IReadOnlyList<EarlierImport> Earlier);

/// <summary>An import of before.</summary>
public sealed record EarlierImport(
    Guid Id, string FileName, DateTime UploadedAt, RosterImportState State, int Added, int Changed, int Ended, string? By);
