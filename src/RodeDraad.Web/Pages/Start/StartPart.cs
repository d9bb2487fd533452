using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>What one role sees on the start page, and the next step of that role.</summary>
/// <param name="Partial">Name of the view.</param>
/// <param name="Model">What that view shows.</param>
/// <param name="Next">The next step; null when nothing waits.</param>
public sealed record StartPart(string Partial, object Model, NextCard? Next)
{
    private delegate Task<StartPart> Loading(AppDb db, Viewer viewer, CancellationToken ct);

    private delegate StartPart Making(Viewer viewer, AtWork work);

    // In order of weight: who reads along with learners comes before who manages.
    private static readonly (Role Role, Loading? Load, Making? Make)[] Parts =
    [
        (Role.Guardian, GuardianStart.LoadAsync, null),
        (Role.Mentor, null, MentorStart.Of),
        (Role.Counsellor, null, CounsellorStart.Of),
        (Role.TeamLeader, null, TeamLeaderStart.Of),
        (Role.Teacher, null, TeacherStart.Of),
        (Role.SchoolLeader, SchoolLeaderStart.LoadAsync, null),
        (Role.Administrator, AdministratorStart.LoadAsync, null),
        (Role.Board, BoardStart.LoadAsync, null),
    ];

    /// <summary>
    /// The parts of all roles that the viewer has today. Roles with groups share two statements, each other role takes one
    /// (a second for a guardian who was asked to a conversation): somebody with every role stays within eight.
    /// </summary>
    public static async Task<IReadOnlyList<StartPart>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var work = await AtWork.LoadAsync(db, viewer, ct);
        var parts = new List<StartPart>();
        foreach (var (role, load, make) in Parts)
            if (viewer.Is(role)) parts.Add(make is not null ? make(viewer, work) : await load!(db, viewer, ct));
        return parts;
    }
}

/// <summary>What the roles with groups show, read for all of them together.</summary>
/// <param name="Groups">The groups of every such role.</param>
/// <param name="Waiting">Stories that wait, by the role to which they are shown.</param>
public sealed record AtWork(IReadOnlyList<GroupRow> Groups, ILookup<Role, WaitingStory> Waiting)
{
    public static async Task<AtWork> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var reads = viewer.Is(Role.Mentor) || viewer.Is(Role.Counsellor);
        return new(
            reads || viewer.Is(Role.TeamLeader) || viewer.Is(Role.Teacher) ? await GroupRow.LoadAsync(db, viewer, ct) : [],
            reads ? await WaitingStory.LoadAsync(db, viewer, ct) : Array.Empty<WaitingStory>().ToLookup(_ => Role.Mentor));
    }
}
