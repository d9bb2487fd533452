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
    public bool GuidesToo => viewer.Is(Role.Counsellor);

    public async Task OnGetAsync(CancellationToken ct) =>
        Groups = [.. (await HeldOverview.LoadAsync(db, viewer, ct)).GroupBy(l => l.Group)];
}
