using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>Everybody of the school: search, narrow, open.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public const int PageSize = 50;

    [FromQuery] public PeopleFilter Filter { get; set; } = new();

    public int Total { get; private set; }
    public IReadOnlyList<PersonLine> People { get; private set; } = [];
    public IReadOnlyList<Option> Departments { get; private set; } = [];
    public IReadOnlyList<Option> Groups { get; private set; } = [];
    public int First => Filter.Page * PageSize + 1;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = Filter.Apply(db.People.ManagedBy(viewer), db, viewer);
        Total = await found.CountAsync(ct);
        Filter.Page = Math.Clamp(Filter.Page, 0, Math.Max(0, (Total - 1) / PageSize));
        var part = found.OrderBy(p => p.NameSort).ThenBy(p => p.Id).Skip(Filter.Page * PageSize).Take(PageSize);
        People = await PersonLine.ReadAsync(part, db, viewer.Today, ct);
        Departments = await db.DepartmentOptionsAsync(ct);
        Groups = await db.GroupOptionsAsync(viewer.Year, ct);
    }
}
