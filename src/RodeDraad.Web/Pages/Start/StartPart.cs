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

    // In order of weight: who reads along with learners comes before who manages.
    private static readonly (Role Role, Loading Load)[] Parts =
    [
        (Role.Guardian, GuardianStart.LoadAsync),
        (Role.Mentor, MentorStart.LoadAsync),
        (Role.Counsellor, CounsellorStart.LoadAsync),
        (Role.TeamLeader, TeamLeaderStart.LoadAsync),
        (Role.Teacher, TeacherStart.LoadAsync),
        (Role.SchoolLeader, SchoolLeaderStart.LoadAsync),
        (Role.Administrator, AdministratorStart.LoadAsync),
        (Role.Board, BoardStart.LoadAsync),
    ];

    /// <summary>The parts of all roles that the viewer has today, each at most two queries; a third for a guardian who was asked to a conversation.</summary>
    public static async Task<IReadOnlyList<StartPart>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var loaded = new List<StartPart>();
        foreach (var (role, load) in Parts)
            if (viewer.Is(role)) loaded.Add(await load(db, viewer, ct));
        return loaded;
    }
}
