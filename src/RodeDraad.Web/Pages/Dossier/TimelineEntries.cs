using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>Experiences along the red line, as the timeline and the start page show them.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Today">For what still has to happen.</param>
/// <param name="Found">The words that were looked for; they are marked.</param>
public sealed record TimelineEntries(IEnumerable<TimelineItem> Items, DateOnly Today, SearchWords? Found = null)
{
    /// <summary>Conversations held among them, newest first.</summary>
    public IReadOnlyList<TimelineTalk> Talks { get; init; } = [];

    /// <summary>Each experience with the conversations that came after it, and last those that came before all of them.</summary>
    public IEnumerable<(TimelineItem? Item, IEnumerable<TimelineTalk> After)> Lines()
    {
        var newer = DateOnly.MaxValue;
        foreach (var item in Items)
        {
            var (until, from) = (newer, item.HappenedOn);
            yield return (item, Talks.Where(t => t.HeldOn >= from && t.HeldOn < until));
            newer = from;
        }
        yield return (null, Talks.Where(t => t.HeldOn < newer));
    }
}
