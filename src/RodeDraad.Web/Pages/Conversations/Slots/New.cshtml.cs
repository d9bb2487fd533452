using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Slots;

/// <summary>A mentor or counsellor gives times in a round: a day, from and until, and the product lays them out.</summary>
public class NewModel(AppDb db, Viewer viewer, Giving giving) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public SlotsForm Form { get; set; } = new();

    public Round Round { get; private set; } = null!;

    /// <summary>Times that the viewer gave in this round already.</summary>
    public IReadOnlyList<DateTime> Mine { get; private set; } = [];

    public IEnumerable<IGrouping<DateOnly, DateTime>> Days => Mine.GroupBy(When.DayOf);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var day = Round.From > viewer.Today ? Round.From : viewer.Today;
        Form = new SlotsForm { SeriesId = Core.Common.Id.New(), Day = day > Round.Until ? Round.Until : day };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var series = new SlotSeries(Form.Day!.Value, Form.From!.Value, Form.Until!.Value, Form.Pause);
        var (outcome, given) = await giving.GiveAsync(Round, Form.SeriesId, viewer.Person, series, Form.Place, ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, outcome.Refusal is RoundsRules.OutsideRound ? "Form.Day" : "Form.From");
        return this.Done(RoundLinks.Show(Id), $"Rounds.Given|{given}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Rounds.VisibleTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.ClosedAt == null, ct) is not { } round) return false;
        Round = round;
        Mine = await db.Slots.AsNoTracking().Where(s => s.RoundId == Id && s.StaffId == viewer.Person).OrderBy(s => s.StartsAt).Select(s => s.StartsAt).ToListAsync(ct);
        return true;
    }

    public sealed class SlotsForm
    {
        /// <summary>Made when the form was shown, so that a double click gives the times once.</summary>
        public Guid SeriesId { get; set; }

        [Needed] public DateOnly? Day { get; set; }

        [Needed] public TimeOnly? From { get; set; }

        [Needed] public TimeOnly? Until { get; set; }

        [Range(0, SlotSeries.LongestPause, ErrorMessage = "Rounds.Pause.Range")]
        public int Pause { get; set; } = 5;

        [Limit(Slot.PlaceMaxLength)]
        public string? Place { get; set; }
    }
}
