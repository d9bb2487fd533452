using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A board: its schools side by side, from counters only. Never a name of a learner.</summary>
public sealed record BoardStart(string Name, IReadOnlyList<SchoolLine> Schools)
{
    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var schools = await db.Schools.AsNoTracking().Where(s => s.BoardId == viewer.BoardId).OrderBy(s => s.Name).Select(SchoolLine.Of).ToListAsync(ct);
        var name = await db.Boards.Where(b => b.Id == viewer.BoardId).Select(b => b.Name).SingleAsync(ct);
        return new StartPart("_Board", new BoardStart(name, schools), null);
    }
}

/// <summary>A school in its kept counters.</summary>
public sealed record SchoolLine(string Name, int Learners, int Staff, int Groups, DateTime? RosterAppliedAt)
{
    /// <summary>Fewer people than this are not counted out: a small number points at persons.</summary>
    public const int Smallest = 10;

    public static Expression<Func<School, SchoolLine>> Of { get; } =
        s => new SchoolLine(s.Name, s.LearnerCount, s.StaffCount, s.GroupCount, s.RosterAppliedAt);
}
