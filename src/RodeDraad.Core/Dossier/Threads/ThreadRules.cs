namespace RodeDraad.Core.Dossier.Threads;

/// <summary>Names of the refusals of threads; each is also the key of the text people see.</summary>
public static class ThreadRules
{
    public const string WordIsNeeded = "Threads.WordIsNeeded";
    public const string WordHasThread = "Threads.WordHasThread";
    public const string StoriesAreNeeded = "Threads.StoriesAreNeeded";
    public const string OneStoryIsNeeded = "Threads.OneStoryIsNeeded";
    public const string OnlyOwnStories = "Threads.OnlyOwnStories";
    public const string IsRemoved = "Threads.IsRemoved";
}
