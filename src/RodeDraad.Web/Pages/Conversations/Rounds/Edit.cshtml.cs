using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>Changes a round. Its kind stays: times and conversations were made for it.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel, IRoundFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public RoundForm Form { get; set; } = new();

    public Round Round { get; private set; } = null!;
    public IReadOnlyList<Option> Groups { get; private set; } = [];
    public bool ChoosesKind => false;
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form = RoundForm.Of(Round);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Form.Groups.Exists(g => Groups.All(o => o.Value != g.ToString()))) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Round.Version) return Changed();
        if (Form.On(Round) is { IsRefused: true } refused) return this.ShowRefusal(refused, RoundForm.FieldOf(refused.Refusal!));
        if (await db.TrySaveAsync(ct)) return this.Done(RoundLinks.Show(Id), "Rounds.Saved");
        return await LoadAsync(ct) ? Changed() : NotFound();
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Round.Version);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Rounds.EditableBy(viewer, db).Include(r => r.Groups).SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } round) return false;
        Round = round;
        Groups = await RoundOptions.GroupsAsync(db, viewer, ct);
        return true;
    }
}
