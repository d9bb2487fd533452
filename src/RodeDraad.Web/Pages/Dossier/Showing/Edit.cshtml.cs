using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Another choice for a sheet. Links that are open show it at once.</summary>
public class EditModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel, IComposePage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public SheetForm Form { get; set; } = new();
    public SheetOptions Options { get; private set; } = null!;

    /// <summary>What stands there now, when it changed since the form was opened.</summary>
    public SheetForm? Stored { get; private set; }

    /// <summary>Others can see the sheet now.</summary>
    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } sheet) return NotFound();
        Form = SheetForm.Of(sheet);
        Options = await SheetOptions.LoadAsync(db, viewer, Form, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } sheet) return NotFound();
        Options = await SheetOptions.LoadAsync(db, viewer, Form, ct);
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != sheet.Version) return Changed(sheet);
        var outcome = sheet.Compose(Form.ToChoice(Options.Values, sheet), clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        if (!await db.TrySaveAsync(ct)) return await FindAsync(ct) is { } newer ? Changed(newer) : NotFound();
        return this.Done(ShowLinks.Sheet(Id), "Profile.Saved");
    }

    private IActionResult Changed(Sheet sheet)
    {
        Stored = SheetForm.Of(sheet);
        return this.ChangedMeanwhile(() => Form.Version = sheet.Version);
    }

    private async Task<Sheet?> FindAsync(CancellationToken ct)
    {
        var sheet = await db.Sheets.VisibleTo(viewer).Include(s => s.Parts).Include(s => s.Links).AsSingleQuery().SingleOrDefaultAsync(s => s.Id == Id, ct);
        IsOpen = sheet?.Links.Exists(l => l.IsOpenOn(viewer.Today)) == true;
        return sheet;
    }
}
