using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Held;

/// <summary>Who had a conversation this year, per group; whether and when, and nothing of what was said.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<IGrouping<string, HeldLine>> Groups { get; private set; } = [];
    public DateOnly Today => viewer.Today;

    /// <summary>"nog-niet" leaves out who had one.</summary>
    [FromQuery(Name = "toon")] public string? Filter { get; set; }

    public bool OnlyNotYet => Filter == "nog-niet";

    /// <summary>The lines of a group that are shown.</summary>
    public IEnumerable<HeldLine> Shown(IEnumerable<HeldLine> group) => OnlyNotYet ? group.Where(l => l.LastAt is null) : group;

    public async Task OnGetAsync(CancellationToken ct) =>
        Groups = [.. (await HeldOverview.LoadAsync(db, viewer, ct)).GroupBy(l => l.Group)];
}
