using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.People.WhoIsWho;

/// <summary>A mentor or counsellor writes how learners can find them.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public CardForm Form { get; set; } = new();

    /// <summary>What another tab stored in between.</summary>
    public Reachable? Stored { get; private set; }

    public string Name => viewer.FullName;

    /// <summary>Address of the own photo; null without one.</summary>
    public string? Photo { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var hash = await db.StaffPhotos.EditableBy(viewer).AsNoTracking().Where(p => p.RemovedAt == null).Select(p => p.Hash).SingleOrDefaultAsync(ct);
        Photo = WhoIsWhoLinks.Photo(viewer.Person, hash);
        if (await LoadAsync(ct) is { } card)
            Form = new() { Version = card.Version, Days = card.Days, Room = card.Room, Reach = card.Reach, About = card.About };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.Invalid();
        var card = await LoadAsync(ct);
        if (card is not null && card.Version != Form.Version) return Changed(card);
        if (card is null) db.StaffCards.Add(card = new StaffCard(viewer.School, viewer.Person));
        card.Say(new CardWords(Form.Days, Form.Room, Form.Reach, Form.About));
        try
        {
            await db.SaveChangesAsync(ct);
            return this.Done(AccountLinks.Account, "WhoIsWho.Saved");
        }
        catch (DbUpdateException)
        {
            // Another tab was first: with its change, or with the very first card.
            db.ChangeTracker.Clear();
            if (await LoadAsync(ct) is not { } stored) throw;
            return Changed(stored);
        }
    }

    private IActionResult Changed(StaffCard stored)
    {
        // The same form sent twice: what it says stands already.
        if (new CardWords(stored.Days, stored.Room, stored.Reach, stored.About) == new CardWords(Words.Clean(Form.Days), Words.Clean(Form.Room), Words.Clean(Form.Reach), Words.Clean(Form.About)))
            return this.Done(AccountLinks.Account, "WhoIsWho.Saved");
        Stored = new Reachable(stored.Id, default, viewer.FullName, stored.Days, stored.Room, stored.Reach, stored.About);
        return this.ChangedMeanwhile(() => Form.Version = stored.Version);
    }

    private Task<StaffCard?> LoadAsync(CancellationToken ct) => db.StaffCards.SingleOrDefaultAsync(c => c.SchoolId == viewer.School && c.Id == viewer.Person, ct);

    public sealed class CardForm
    {
        /// <summary>0 while there is no card yet.</summary>
        public int Version { get; set; }

        [Limit(StaffCard.DaysMaxLength)] public string? Days { get; set; }
        [Limit(StaffCard.RoomMaxLength)] public string? Room { get; set; }
        [Limit(StaffCard.ReachMaxLength)] public string? Reach { get; set; }
        [Limit(StaffCard.AboutMaxLength)] public string? About { get; set; }
    }
}
