using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>A saying with the address of each of its stories, which differs by reader.</summary>
/// <param name="Saying">What was said.</param>
/// <param name="StoryUrl">Where its reader opens a story.</param>
/// <param name="IsOwn">Whether the reader said it, and may share it or take it away.</param>
/// <param name="IsNewest">Shown large.</param>
public sealed record SayingView(SaidWords Saying, Func<Guid, string> StoryUrl, bool IsOwn, bool IsNewest)
{
    /// <summary>It stands beside another to be read: sharing and taking away belong on the page of its theme.</summary>
    public bool IsBeside { get; init; }
}

/// <summary>What somebody shared, theme by theme.</summary>
public sealed record SharedSeries(IReadOnlyList<SaidWords> Sayings, Func<Guid, string> StoryUrl);
