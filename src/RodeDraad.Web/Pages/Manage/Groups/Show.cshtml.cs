using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Manage.Groups;

/// <summary>One group: who guides it and who is in it; who was in it before stays readable.</summary>
public class ShowModel(AppDb db, Viewer viewer) : PageModel
{
    public Details Group { get; private set; } = null!;
    public IReadOnlyList<Member> Members { get; private set; } = [];
    public IReadOnlyList<Guide> Guides { get; private set; } = [];
    public bool IsThisYear => Group.Year == viewer.Year;

    /// <summary>In the group today.</summary>
    public IEnumerable<Member> Now => Members.Where(m => m.RunsOn(Day));

    /// <summary>In the group on another day of its year.</summary>
    public IEnumerable<Member> Others => Members.Where(m => !m.RunsOn(Day));

    private DateOnly Day => viewer.Today > Group.Year.LastDay ? Group.Year.LastDay : viewer.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var group = await db.Groups.AsNoTracking().Where(g => g.SchoolId == viewer.School && g.Id == id)
            .Select(g => new Details(g.Id, g.Name, g.Department!.Name, g.Year, g.Kind, g.Grade)).SingleOrDefaultAsync(ct);
        if (group is null) return NotFound();
        Group = group;
        Members = await db.Enrolments.AsNoTracking().Where(e => e.GroupId == id).OrderBy(e => e.Learner!.NameSort).ThenBy(e => e.From)
            .Select(e => new Member(e.LearnerId, Person.FullNameOf(e.Learner!.GivenName, e.Learner.NamePrefix, e.Learner.FamilyName), e.From, e.Until)).ToListAsync(ct);
        Guides = await db.StaffRoles.AsNoTracking().Where(r => r.GroupId == id && (r.Until == null || r.Until >= r.From)).OrderBy(r => r.Role).ThenBy(r => r.Staff!.NameSort)
            .Select(r => new Guide(r.StaffId, Person.FullNameOf(r.Staff!.GivenName, r.Staff.NamePrefix, r.Staff.FamilyName), r.Role, r.From, r.Until)).ToListAsync(ct);
        return Page();
    }

    /// <summary>What the group is.</summary>
    public sealed record Details(Guid Id, string Name, string Department, SchoolYear Year, GroupKind Kind, int? Grade);

    /// <summary>A learner and the time in this group.</summary>
    public sealed record Member(Guid Id, string Name, DateOnly From, DateOnly? Until)
    {
        public bool RunsOn(DateOnly day) => From <= day && (Until is null || Until >= day);
    }

    /// <summary>A mentor or teacher and the time with this group.</summary>
    public sealed record Guide(Guid Id, string Name, Role Role, DateOnly From, DateOnly? Until);
}
