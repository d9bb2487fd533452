using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Web.Demo;

/// <summary>Lays the stories of learners written by hand along the threads that they found, and lets the bigger story grow.</summary>
internal sealed class ThreadWeaver(AppDb db, SchoolCalendar calendar, IReadOnlyList<ThreadContent> threads)
{
    private const int Evening = 20 * 60;

    /// <summary>Weaves all threads of one learner.</summary>
    /// <param name="learner">The learner's key.</param>
    /// <param name="told">The learner's experiences by the name of their story.</param>
    public void Weave(string learner, IReadOnlyDictionary<string, Experience> told)
    {
        foreach (var content in threads.Where(t => t.Learner == learner)) Weave(content, told);
    }

    private void Weave(ThreadContent content, IReadOnlyDictionary<string, Experience> told)
    {
        var stories = content.Stories.Select(id => told[id]).OrderBy(e => e.HappenedOn).ToList();
        var begun = DayAfter(stories[Thread.FewestStories - 1]);
        var thread = Thread.Begin(Id.New(), stories[0].SchoolId, stories[0].LearnerId, content.Word, begun);
        foreach (var story in stories) Must(thread.Link(story, DayAfter(story)), content);
        foreach (var version in content.Versions) Must(thread.Write(content.Word, version.Text, DayAfter(told[version.After])), content);
        Must(thread.ShareWith(content.Audience, calendar.NotLater(thread.ChangedAt.AddMinutes(2))), content);
        db.Add(thread);
    }

    private DateTime DayAfter(Experience story) => calendar.At(story.HappenedOn.AddDays(1), Evening);

    private static void Must(Outcome outcome, ThreadContent content)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"Thread {content.Word}: {outcome.Refusal}");
    }
}
