using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Received;

/// <summary>One nudge, opened by its learner: keep it, say something back, put it away, or make a story of it.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public ReplyForm Form { get; set; } = new();

    public Nudge Nudge { get; private set; } = null!;
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (Nudge.OpenedAt is null)
        {
            // Two tabs that open it at once are both right.
            Nudge.Open(clock.Now());
            if (!await db.TrySaveAsync(ct) && !await LoadAsync(id, ct)) return NotFound();
        }
        Form = new() { Reply = Nudge.Reply, Version = Nudge.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Nudge.Version) return Changed();
        Nudge.Say(Form.Reply, clock.Now());
        if (await db.TrySaveAsync(ct)) return this.Done(NudgeLinks.Open(id), Nudge.Reply is null ? "Nudges.ReplyTakenBack" : "Nudges.Replied");
        return await LoadAsync(id, ct) ? Changed() : NotFound();
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Nudge.Version);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Nudges.VisibleTo(viewer).Include(n => n.Author).Include(n => n.Experience).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nudge) return false;
        Nudge = nudge;
        return true;
    }

    public sealed class ReplyForm
    {
        public int Version { get; set; }

        [Limit(Nudge.ReplyMaxLength)] public string? Reply { get; set; }
    }
}
