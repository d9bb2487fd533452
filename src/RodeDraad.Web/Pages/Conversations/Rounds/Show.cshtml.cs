using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>One round: the times with who sits there, and who has no time yet.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public RoundBoard Board { get; private set; } = null!;
    public Round Round => Board.Round;
    public DateOnly Today => viewer.Today;
    public bool IsOpen => Round.IsOpenOn(Today);

    /// <summary>Days of the round with their times.</summary>
    public IEnumerable<IGrouping<DateOnly, RoundBoard.Time>> Days => Board.Times.GroupBy(t => When.DayOf(t.StartsAt));

    /// <summary>Times of the viewer that can still be taken back, and those of others.</summary>
    public bool IsMine(RoundBoard.Time time) => time.StaffId == viewer.PersonId;

    /// <summary>The free times that a learner without one can be put in, as choices.</summary>
    public IEnumerable<Option> FreeTimes => Board.Times
        .Where(t => !t.HasPassed && t.People.Count < t.Seats)
        .Select(t => new Option(t.Id.ToString(), $"{When.ShortMoment(t.StartsAt)} · {t.Staff}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await RoundBoard.LoadAsync(db, viewer, id, clock.Now(), ct) is not { } board) return NotFound();
        Board = board;
        return Page();
    }
}
