using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>An experience as a part of the dossier refers to it.</summary>
public sealed class PartStory
{
    public required Guid Id { get; init; }
    public required string Heading { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public required Themes Themes { get; init; }
    public required bool HasGoal { get; init; }
    public required bool HasStory { get; init; }
    public required bool HasDiscovery { get; init; }
    public required bool HasStep { get; init; }

    /// <summary>Looked back on: it can be named as something that helped.</summary>
    public bool IsReflected => HasStory && HasDiscovery;
}

/// <summary>
/// The four things that a career dossier has to show at vmbo (exam programme, core C), and where in the dossier each is
/// found: in words and places, never as a count of what is done.
/// </summary>
public sealed class FourParts
{
    private const int MostStories = 200;
    private const int PerTheme = 4;
    private const int WordsShown = 8;
    private const int Finished = 6;
    private const int PerYear = 12;

    /// <summary>One: able to shape the own way, by the five themes; empty where no story is marked yet.</summary>
    public required IReadOnlyList<(Themes Theme, IReadOnlyList<PartStory> Stories)> Themes { get; init; }

    /// <summary>Two: own development made visible, by the words that return over time.</summary>
    public required IReadOnlyList<WordThread> Words { get; init; }

    /// <summary>Three: the activities that helped, by school year, newest first.</summary>
    public required IReadOnlyList<IGrouping<SchoolYear, PartStory>> Years { get; init; }

    /// <summary>Four: aim, result, evaluation and follow-up of activities, newest first.</summary>
    public required IReadOnlyList<PartStory> Activities { get; init; }

    /// <summary>What the learner points at, by part; oldest first.</summary>
    public required ILookup<DossierPart, WordPlace> Proofs { get; init; }

    /// <summary>Nothing is there yet.</summary>
    public bool IsEmpty => Years.Count == 0 && Activities.Count == 0 && Proofs.Count == 0 && Themes.All(t => t.Stories.Count == 0);

    /// <summary>Of the learner's own dossier, or of what a learner shared with mentor or counsellor; three statements.</summary>
    public static async Task<FourParts> LoadAsync(AppDb db, Viewer viewer, Guid learnerId, CancellationToken ct)
    {
        var visible = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learnerId && e.Story != null);
        var stories = await visible.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(MostStories).Select(e => new PartStory
        {
            Id = e.Id,
            Heading = e.Heading,
            HappenedOn = e.HappenedOn,
            Themes = e.Themes,
            HasGoal = e.Goal != null,
            HasStory = e.Story != null,
            HasDiscovery = e.Discovery != null,
            HasStep = e.Steps.Any(s => s.DroppedAt == null),
        }).AsNoTracking().ToListAsync(ct);
        var words = await visible.SelectMany(e => e.CoreWords)
            .Select(w => new { w.Word, w.WordFold, Place = new WordPlace(w.ExperienceId, w.Experience!.Heading, w.Experience.HappenedOn) })
            .AsNoTracking().ToListAsync(ct);
        var proofs = await (from story in visible
                            from proof in db.PartProofs
                            where proof.ExperienceId == story.Id
                            orderby story.HappenedOn, story.Id
                            select new { proof.Part, Place = new WordPlace(story.Id, story.Heading, story.HappenedOn) }).AsNoTracking().ToListAsync(ct);
        return new()
        {
            Proofs = proofs.ToLookup(p => p.Part, p => p.Place),
            Themes = [.. Enum.GetValues<Themes>().Where(t => t != Dossier.Themes.None)
                .Select(t => (t, (IReadOnlyList<PartStory>)[.. stories.Where(s => s.Themes.HasFlag(t)).Take(PerTheme)]))],
            Words = [.. words.GroupBy(w => w.WordFold).Where(g => g.Count() > 1).OrderByDescending(g => g.Max(w => w.Place.HappenedOn)).Take(WordsShown)
                .Select(g => new WordThread(g.First().Word, [.. g.Select(w => w.Place).OrderBy(p => p.HappenedOn)]))],
            Years = [.. stories.Where(s => s.IsReflected || s.Themes != Dossier.Themes.None).GroupBy(s => SchoolYear.Of(s.HappenedOn)).SelectMany(g => g.Take(PerYear)).GroupBy(s => SchoolYear.Of(s.HappenedOn))],
            Activities = [.. stories.Where(s => s.HasDiscovery || s.HasGoal || s.HasStep).Take(Finished)],
        };
    }

    /// <summary>Whether the learner is in a group whose exam asks for the four parts.</summary>
    public static async Task<bool> IsRequiredAsync(AppDb db, Viewer learner, CancellationToken ct)
    {
        var groups = await db.Enrolments.RunningOn(learner.Today).Where(n => n.LearnerId == learner.Person && n.Group!.Year == learner.Year)
            .Select(n => new { n.Group!.Kind, n.Group.Department!.Track, n.Group.Grade }).ToListAsync(ct);
        return groups.Exists(g => ExamDuty.Includes(g.Kind, g.Track, g.Grade));
    }
}
