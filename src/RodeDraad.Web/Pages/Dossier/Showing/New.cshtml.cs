using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>A new sheet.</summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel, IComposePage
{
    [BindProperty] public SheetForm Form { get; set; } = new();
    public SheetOptions Options { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form = new SheetForm { Id = Id.New(), Name = viewer.GivenName };
        Options = await SheetOptions.LoadAsync(db, viewer, Form, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Options = await SheetOptions.LoadAsync(db, viewer, Form, ct);
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Saved();
        if (await db.Sheets.VisibleTo(viewer).CountAsync(ct) >= Sheet.MostPerLearner) return this.ShowRefusal(Outcome.Refused(ShowingRules.TooManySheets));
        if (Form.Id == Guid.Empty) Form.Id = Id.New();
        var sheet = Sheet.Begin(Form.Id, viewer.School, viewer.Person, clock.Now());
        var outcome = sheet.Compose(Form.ToChoice(Options.Values), clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        db.Sheets.Add(sheet);
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Saved();
    }

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Sheets.EditableBy(viewer).AnyAsync(s => s.Id == Form.Id, ct);

    private IActionResult Saved() => this.Done(ShowLinks.Sheet(Form.Id), "Profile.Saved", ShowLinks.Remove(Form.Id));
}
