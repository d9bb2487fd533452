using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;

namespace RodeDraad.Web.Demo;

/// <summary>An experience as somebody might tell it; nearly everything may be missing.</summary>
internal record StoryContent
{
    public required string Id { get; init; }
    public string? Title { get; init; }

    /// <summary>What sort of occasion it was; for whoever edits the file.</summary>
    public IReadOnlyList<string> Kind { get; init; } = [];

    public string? Goal { get; init; }
    public string? Story { get; init; }
    public IReadOnlyList<string> Feelings { get; init; } = [];
    public Tone? Tone { get; init; }
    public string? Discovery { get; init; }
    public IReadOnlyList<string> Words { get; init; } = [];
    public IReadOnlyList<Themes> About { get; init; } = [];
    public IReadOnlyList<StepContent> Next { get; init; } = [];
    public required Audience Audience { get; init; }

    /// <summary>The themes together.</summary>
    public Themes Themes => About.Aggregate(Themes.None, (all, one) => all | one);
}

/// <summary>A next step. <c>Due</c> and <c>Done</c> are days after the experience, <c>DueIn</c> is days from today.</summary>
internal sealed record StepContent
{
    public required string What { get; init; }
    public string? Helper { get; init; }
    public int? Due { get; init; }
    public int? DueIn { get; init; }
    public int? Done { get; init; }
    public string? Dropped { get; init; }

    /// <summary>The experience that taking this step led to.</summary>
    public string? LeadsTo { get; init; }
}

/// <summary>A story that any learner of these tracks and ages can have lived.</summary>
internal sealed record PoolStory : StoryContent
{
    public required IReadOnlyList<string> Tracks { get; init; }

    /// <summary>Youngest and oldest, both included.</summary>
    public required IReadOnlyList<int> Ages { get; init; }

    /// <summary>The months in which it can happen; none means any.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>True when it is a plan for something that still has to happen.</summary>
    public bool IsPlan => Story is null;

    public bool Suits(string track, int age) => Tracks.Contains(track) && age >= Ages[0] && age <= Ages[1];
}

/// <summary>A story with its moment and what was answered.</summary>
internal sealed record LivedStory : StoryContent
{
    public required WhenContent When { get; init; }
    public IReadOnlyList<ReplyContent> Answers { get; init; } = [];

    /// <summary>Parts of the vmbo dossier for which the learner points at this story.</summary>
    public IReadOnlyList<DossierPart> Proves { get; init; } = [];
}

/// <summary>A moment relative to today: one of the shapes in the README.</summary>
internal sealed record WhenContent(int? YearsAgo = null, string? On = null, int? DaysAgo = null, int? DaysAhead = null, DayOfWeek? Weekday = null);

/// <summary>What somebody wrote back; not <paramref name="Seen"/> means that the learner has yet to read it.</summary>
internal sealed record ReplyContent(string By, int DaysLater, string Text, bool Seen = true);

/// <summary>A learner written by hand.</summary>
internal sealed record PersonContent
{
    public required string Key { get; init; }
    public required string Given { get; init; }
    public string? Infix { get; init; }
    public required string Family { get; init; }
    public string? Email { get; init; }
    public required string School { get; init; }
    public required string Group { get; init; }

    /// <summary>Where the learner came from.</summary>
    public string? Came { get; init; }

    public IReadOnlyList<BeforeContent> Before { get; init; } = [];
    public IReadOnlyList<GuardianContent> Guardians { get; init; } = [];
    /// <summary>Null: dealt from the stories. Empty: an empty dossier.</summary>
    public IReadOnlyList<LivedStory>? Experiences { get; init; }
}

internal sealed record BeforeContent(int YearsAgo, string Group);

internal sealed record GuardianContent(string Given, string? Infix, string Family, string Relation, string? Email);

/// <summary>What a mentor writes back; <paramref name="For"/> lists the tones it suits, none means every tone.</summary>
internal sealed record AnswerContent(string Kind, IReadOnlyList<Tone> For, string Text);
