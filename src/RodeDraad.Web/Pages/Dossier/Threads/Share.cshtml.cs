using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>Who may read a thread: one act to open it, one to take it back. Its stories keep their own audience.</summary>
public class ShareModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>From the pressed button, or from the undo link.</summary>
    [BindProperty(Name = "audience")] public Audience? Chosen { get; set; }

    public string Word { get; private set; } = "";
    public ThreadAudience View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OwnThread.FindAsync(db, viewer, Id, ct) is not { } thread) return NotFound();
        await LookAsync(thread, said: null, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnThread.FindAsync(db, viewer, Id, ct) is not { } thread) return NotFound();
        if (Chosen is not { } audience || !Enum.IsDefined(audience)) return BadRequest();
        var before = thread.Audience;
        var outcome = thread.ShareWith(audience, clock.Now());
        await LookAsync(thread, $"Dossier.Shared.{audience}", ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        await db.SaveChangesAsync(ct);
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("Dossier/Threads/_Audience", View);
        return this.Done(ThreadLinks.Thread(Id), View.Said!, before == audience ? null : $"{ThreadLinks.Share(Id)}?audience={before}");
    }

    private async Task LookAsync(Thread thread, string? said, CancellationToken ct)
    {
        Word = thread.Word;
        var apart = thread.Audience != Audience.OnlyMe
            && await db.ThreadStories.AnyAsync(s => s.ThreadId == Id && s.Experience!.RemovedAt == null && s.Experience.Audience < thread.Audience, ct);
        View = new ThreadAudience(Id, thread.Audience, said, await Mentors.OfAsync(db, viewer, ct), apart);
    }
}
