namespace RodeDraad.Web.Demo;

/// <summary>A page that a learner of <c>people.json</c> composed to show. A piece is "story:" with the identifier there, "thread:" with
/// its word, "saying:" with its theme (the newest), or "file:" with its name.</summary>
internal sealed record SheetContent
{
    public required string Learner { get; init; }
    public required string Title { get; init; }
    public string? Name { get; init; }
    public string? About { get; init; }
    public required int DaysAgo { get; init; }
    public IReadOnlyList<string> Words { get; init; } = [];
    public IReadOnlyList<string> Pieces { get; init; } = [];
    public IReadOnlyList<SheetLinkContent> Links { get; init; } = [];
}

/// <summary>An address that opened a sheet for so many days, from so many days ago.</summary>
internal sealed record SheetLinkContent(string For, int MadeDaysAgo, int Days);
