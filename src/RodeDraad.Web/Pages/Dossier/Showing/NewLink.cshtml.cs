using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Says in plain words what a link opens and to whom, and makes it.</summary>
public class NewLinkModel(AppDb db, Viewer viewer, LinkTokens tokens, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public LinkForm Form { get; set; } = new();

    /// <summary>Exactly what somebody with the link will see.</summary>
    public SheetView Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await SheetView.LoadAsync(db, viewer, Id, ct) is not { } sheet) return NotFound();
        Sheet = sheet;
        Form = new LinkForm { LinkId = Core.Common.Id.New(), EndsOn = viewer.Today.AddDays(SheetLink.UsualDays) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await SheetView.LoadAsync(db, viewer, Id, ct) is not { } view) return NotFound();
        Sheet = view;
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.LinkId == Guid.Empty) Form.LinkId = Core.Common.Id.New();
        if (await IsThereAsync(ct)) return Made();
        var sheet = await db.Sheets.VisibleTo(viewer).Include(s => s.Links).SingleAsync(s => s.Id == Id, ct);
        var outcome = sheet.Link(Form.LinkId, tokens.HashOf(LinkTo.Sheet, viewer.School, Form.LinkId), Form.For, Form.EndsOn ?? viewer.Today.AddDays(SheetLink.UsualDays), viewer.Today, clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.EndsOn");
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Made();
    }

    private Task<bool> IsThereAsync(CancellationToken ct) => db.SheetLinks.EditableBy(viewer).AnyAsync(l => l.Id == Form.LinkId && l.SheetId == Id, ct);

    private IActionResult Made() => this.Done(ShowLinks.Sheet(Id), "Profile.Link.Made", ShowLinks.Revoke(Form.LinkId));

    public sealed class LinkForm
    {
        /// <summary>Made when the form was shown, so that sending it twice makes one link.</summary>
        public Guid LinkId { get; set; }

        [Limit(SheetLink.ForMaxLength)] public string? For { get; set; }
        [DataType(DataType.Date)] public DateOnly? EndsOn { get; set; }
    }
}
