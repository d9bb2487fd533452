using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>The picture of some of the learner's threads and stories, and the same as a list.</summary>
public sealed class PictureView
{
    public required IReadOnlyList<BoardThread> Threads { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<BoardStory> Stories { get; init; }

    /// <summary>Place of a thread in the whole list, so that it keeps its colour when others are left out.</summary>
    public required IReadOnlyDictionary<Guid, int> Colours { get; init; }

    public IReadOnlyList<PictureThread> DrawnThreads => [.. Threads.Select(t => new PictureThread(t.Word, ThreadLinks.Thread(t.Id), Colours[t.Id]))];

    public IReadOnlyList<PictureStory> DrawnStories => [.. Stories.Select(s => new PictureStory(
        DossierLinks.Experience(s.Id), s.Heading, s.HappenedOn, [.. Threads.Index().Where(t => s.Threads.Contains(t.Item)).Select(t => t.Index)]))];

    /// <summary>All threads that can be told apart, or one of them; all years, or one.</summary>
    public static PictureView Of(ThreadBoard board, Guid? thread, int? year)
    {
        var chosen = board.Threads.Where(t => thread is null || t.Id == thread).Take(ThreadPicture.MostThreads).ToList();
        var stories = board.Stories.Where(s => year is null || Core.Common.SchoolYear.Of(s.HappenedOn).Start == year);
        if (thread is not null) stories = stories.Where(s => s.Threads.Any(chosen.Contains));
        return new()
        {
            Threads = chosen,
            Stories = [.. stories],
            Colours = board.Threads.Index().ToDictionary(t => t.Item.Id, t => t.Index),
        };
    }
}
