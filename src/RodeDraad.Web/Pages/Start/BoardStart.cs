using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A board: its schools side by side, from counters only. Never a name of a learner.</summary>
public sealed record BoardStart(string Name, IReadOnlyList<SchoolLine> Schools)
{
    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking().Where(b => b.Id == viewer.BoardId).Select(b => new
        {
            b.Name,
            Schools = db.Schools.Where(s => s.BoardId == b.Id).OrderBy(s => s.Name)
                .Select(s => new SchoolLine(s.Name, s.LearnerCount, s.StaffCount, s.GroupCount, s.RosterAppliedAt)).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        return new StartPart("_Board", new BoardStart(board.Name, board.Schools), null);
    }
}

/// <summary>A school in its kept counters.</summary>
public sealed record SchoolLine(string Name, int Learners, int Staff, int Groups, DateTime? RosterAppliedAt)
{
    /// <summary>Fewer people than this are not counted out: a small number points at persons.</summary>
    public const int Smallest = 10;
}
