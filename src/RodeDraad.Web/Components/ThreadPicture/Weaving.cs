namespace RodeDraad.Web.Components;

/// <summary>
/// How threads run through experiences, apart from the direction in which time goes: along is the way of time, across is
/// the way from thread to thread. An experience hangs in the lane of its first thread; the others bend towards it and
/// return to their own lane at once, so that a thread touches no experience that does not belong to it.
/// </summary>
internal sealed class Weaving(IReadOnlyList<PictureStory> stories, IReadOnlyList<double> lanes, double looseLane, double sway)
{
    // A thread is no ruler: experiences hang a little above and below their lane, always in the same way.
    private static readonly double[] Sway = [0, -1, .55, -.45, .9];

    /// <summary>How far apart two turns of a thread are at least.</summary>
    private const double Bend = 26;

    /// <summary>Where an experience lies across.</summary>
    public double Across(int story)
    {
        var threads = stories[story].Threads;
        return threads.Count == 0 ? looseLane : lanes[threads[0]] + sway * Sway[story % Sway.Length];
    }

    /// <summary>The turns of every thread, as (along, across), when the experiences lie at these places along.</summary>
    public IEnumerable<(int Thread, List<(double Along, double Across)> Turns)> Run(IReadOnlyList<double> along)
    {
        for (var thread = 0; thread < lanes.Count; thread++)
        {
            var turns = new List<(double, double)>();
            var before = -1;
            for (var story = 0; story < stories.Count; story++)
            {
                if (!stories[story].Threads.Contains(thread)) continue;
                if (before >= 0) Between(thread, before, story, along, turns);
                turns.Add((along[story], Across(story)));
                before = story;
            }
            if (turns.Count > 0) yield return (thread, turns);
        }
    }

    private void Between(int thread, int from, int to, IReadOnlyList<double> along, List<(double, double)> turns)
    {
        if (to - from < 2) return;
        var (first, last) = (along[from + 1], along[to - 1]);
        var forward = along[to] >= along[from];
        var middle = (along[from] + along[to]) / 2;
        if (IsGuest(thread, from)) turns.Add((forward ? Math.Min(Math.Max(first, along[from] + Bend), middle) : Math.Max(Math.Min(first, along[from] - Bend), middle), lanes[thread]));
        if (IsGuest(thread, to)) turns.Add((forward ? Math.Max(Math.Min(last, along[to] - Bend), middle) : Math.Min(Math.Max(last, along[to] + Bend), middle), lanes[thread]));
    }

    private bool IsGuest(int thread, int story) => stories[story].Threads[0] != thread;
}
