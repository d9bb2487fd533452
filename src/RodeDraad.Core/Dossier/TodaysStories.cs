using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>What comes to a learner today: answers not opened yet, and what was lived on this very day in other years.</summary>
public sealed class TodaysStories
{
    private const int MostAnswers = 3;

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<NewAnswer> Answers { get; init; }

    /// <summary>The most recent one; null when nothing was written about this day.</summary>
    public required YearsAgo? OnThisDay { get; init; }

    /// <summary>Both in one statement: they are about the same few experiences of the learner.</summary>
    public static async Task<TodaysStories> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var days = Timeline.SameDaysBefore(viewer.Today);
        var stories = await db.Experiences.VisibleTo(viewer, db)
            .Where(e => (days.Contains(e.HappenedOn) && e.Story != null) || e.Answers.Any(a => a.SeenAt == null && a.WithdrawnAt == null))
            .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id)
            .Select(e => new
            {
                e.Id,
                e.Heading,
                e.HappenedOn,
                Story = e.Story!.Substring(0, Timeline.ExcerptLength),
                Answers = e.Answers.Where(a => a.SeenAt == null && a.WithdrawnAt == null)
                    .Select(a => new NewAnswer(a.ExperienceId, a.Author!.GivenName, a.Author.NamePrefix, a.Author.FamilyName, a.Text, a.WrittenAt)).ToList(),
            }).AsNoTracking().AsSingleQuery().ToListAsync(ct);
        return new()
        {
            Answers = [.. stories.SelectMany(s => s.Answers).OrderByDescending(a => a.WrittenAt).Take(MostAnswers)],
            OnThisDay = stories.Where(s => s.Story is not null && days.Contains(s.HappenedOn))
                .Select(s => new YearsAgo(s.Id, s.Heading, s.HappenedOn, s.Story)).FirstOrDefault(),
        };
    }
}

/// <summary>What somebody said back and the learner has not opened.</summary>
public sealed record NewAnswer(Guid ExperienceId, string GivenName, string? NamePrefix, string FamilyName, string Text, DateTime WrittenAt)
{
    public string Author => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
}
