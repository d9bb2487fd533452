using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>Opens a round for groups that the viewer guides.</summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel, IRoundFormPage
{
    private const int UsualDays = 21;

    [BindProperty] public RoundForm Form { get; set; } = new();

    public IReadOnlyList<Option> Groups { get; private set; } = [];
    public bool ChoosesKind => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Groups = await RoundOptions.GroupsAsync(db, viewer, ct);
        Form = new RoundForm { Id = Core.Common.Id.New(), From = viewer.Today, Until = viewer.Today.AddDays(UsualDays) };
        if (Groups is [var only]) Form.Groups = [Guid.Parse(only.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Groups = await RoundOptions.GroupsAsync(db, viewer, ct);
        if (Form.Groups.Exists(g => Groups.All(o => o.Value != g.ToString()))) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Id == Guid.Empty) Form.Id = Core.Common.Id.New();
        if (!await IsThereAsync(ct))
        {
            var round = Round.Open(Form.Id, viewer.School, viewer.Person, Form.Kind, clock.Now());
            if (Form.On(round) is { IsRefused: true } refused) return this.ShowRefusal(refused, RoundForm.FieldOf(refused.Refusal!));
            db.Rounds.Add(round);
            await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        }
        return this.Done(RoundLinks.NewSlots(Form.Id), "Rounds.Made");
    }

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Rounds.AnyAsync(r => r.Id == Form.Id && r.MadeById == viewer.Person, ct);
}
