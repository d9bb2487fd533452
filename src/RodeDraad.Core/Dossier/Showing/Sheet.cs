using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>
/// One page that a learner composes to show: who I am, own words, a few stories, threads, sayings and pictures, in an order
/// of one's own. It holds no copy of any: what is on it lives on in the dossier, and shows no longer when it is gone there. Refusals: <see cref="ShowingRules"/>.
/// </summary>
public sealed class Sheet : ISchoolOwned, IVersioned
{
    public const int TitleMaxLength = 80;
    public const int NameMaxLength = 80;
    public const int AboutMaxLength = 600;

    /// <summary>More would not be a choice, and would not be one page.</summary>
    public const int MostWords = 8;
    public const int MostPieces = 6;
    public const int MostPerLearner = 12;
    public const int MostLinks = 10;

    private Sheet() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The name on the page, as the learner wants it there; null for none.</summary>
    public string? Name { get; private set; }

    /// <summary>Who am I, in a few sentences.</summary>
    public string? About { get; private set; }

    public DateTime MadeAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Removed by the learner; can be put back for thirty days. Its links are shut meanwhile.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;
    public List<SheetPart> Parts { get; private set; } = [];
    public List<SheetLink> Links { get; private set; } = [];

    /// <summary>An empty page; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static Sheet Begin(Guid id, Guid schoolId, Guid learnerId, DateTime at) => new()
    {
        Id = id,
        SchoolId = schoolId,
        LearnerId = learnerId,
        MadeAt = at,
        ChangedAt = at,
    };

    /// <summary>Takes over what the learner chose. What was on it already keeps its place; what is new comes last.</summary>
    public Outcome Compose(SheetChoice choice, DateTime at)
    {
        if (Common.Words.Clean(choice.Title) is not { } title) return Outcome.Refused(ShowingRules.TitleNeeded);
        var words = choice.Words.Select(Common.Words.Clean).OfType<string>().DistinctBy(Common.Words.Fold).ToList();
        var pieces = choice.Pieces.Distinct().ToList();
        if (words.Count > MostWords) return Outcome.Refused(ShowingRules.TooManyWords);
        if (pieces.Count > MostPieces) return Outcome.Refused(ShowingRules.TooManyPieces);

        (Title, Name, About, ChangedAt) = (title, Common.Words.Clean(choice.Name), Common.Words.Clean(choice.About), at);
        Parts.RemoveAll(p => p.Kind == SheetPartKind.Word ? !words.Contains(p.Word!) : !pieces.Contains((p.Kind, p.SourceId!.Value)));
        foreach (var word in words.Where(w => !Parts.Exists(p => p.Word == w)))
            Parts.Add(new SheetPart(this, SheetPartKind.Word, null, word, NextPlace()));
        foreach (var (kind, source) in pieces.Where(c => !Parts.Exists(p => p.Kind == c.Kind && p.SourceId == c.Source)))
            Parts.Add(new SheetPart(this, kind, source, null, NextPlace()));
        return Outcome.Done;
    }

    /// <summary>Takes a part off the page; what it shows stays in the dossier. Can be undone with <see cref="PutOn"/>.</summary>
    public Outcome TakeOff(SheetPart part, DateTime at)
    {
        if (Parts.Remove(part)) ChangedAt = at;
        return Outcome.Done;
    }

    /// <summary>Puts a piece on the page in a place, before what stands there; one that is on it already stays where it is.</summary>
    public Outcome PutOn(SheetPartKind kind, Guid source, int place, DateTime at)
    {
        if (Parts.Exists(p => p.Kind == kind && p.SourceId == source)) return Outcome.Done;
        if (Parts.Count(p => p.SourceId is not null) >= MostPieces) return Outcome.Refused(ShowingRules.TooManyPieces);
        foreach (var later in Parts.Where(p => p.Place >= place)) later.Lower();
        Parts.Add(new SheetPart(this, kind, source, null, place));
        ChangedAt = at;
        return Outcome.Done;
    }

    /// <summary>Puts a part one place higher among its like; the first stays where it is.</summary>
    public Outcome Raise(SheetPart part, DateTime at)
    {
        var above = Parts.Where(p => (p.Kind == SheetPartKind.Word) == (part.Kind == SheetPartKind.Word) && p.Place < part.Place).MaxBy(p => p.Place);
        if (above is null) return Outcome.Done;
        above.SwapWith(part);
        ChangedAt = at;
        return Outcome.Done;
    }

    /// <summary>
    /// Makes a link that opens the page to whoever has it, up to and including a day. Refusals:
    /// <see cref="ShowingRules.EndIsPast"/>, <see cref="ShowingRules.EndIsTooFar"/>, <see cref="ShowingRules.TooManyLinks"/>.
    /// </summary>
    /// <param name="id">Comes from the form.</param>
    /// <param name="hash">Of the secret in the address; the secret itself is stored nowhere.</param>
    /// <param name="forWhom">For the learner's own memory.</param>
    /// <param name="endsOn">The last day.</param>
    /// <param name="today">In Amsterdam.</param>
    /// <param name="at">Now, UTC.</param>
    public Outcome Link(Guid id, string hash, string? forWhom, DateOnly endsOn, DateOnly today, DateTime at)
    {
        if (endsOn < today) return Outcome.Refused(ShowingRules.EndIsPast);
        if (endsOn > today.AddYears(1)) return Outcome.Refused(ShowingRules.EndIsTooFar);
        if (Links.Count(l => l.IsOpenOn(today)) >= MostLinks) return Outcome.Refused(ShowingRules.TooManyLinks);
        Links.Add(new SheetLink(id, this, hash, Common.Words.Clean(forWhom), endsOn, at));
        return Outcome.Done;
    }

    /// <summary>Removes; can be undone with <see cref="PutBack"/>.</summary>
    public void Remove(DateTime at) => RemovedAt ??= at;

    public void PutBack() => RemovedAt = null;

    private int NextPlace() => Parts.Count == 0 ? 1 : Parts.Max(p => p.Place) + 1;
}

/// <summary>What a learner chose for the page: a form as one value.</summary>
public sealed record SheetChoice(string? Title, string? Name, string? About, IReadOnlyList<string> Words, IReadOnlyList<(SheetPartKind Kind, Guid Source)> Pieces);

/// <summary>What can stand on the page.</summary>
public enum SheetPartKind
{
    Word = 1,
    Story = 2,

    /// <summary>A thread: its core word and the bigger story.</summary>
    Thread = 3,

    /// <summary>What the learner said about one theme on one day.</summary>
    Saying = 4,

    /// <summary>A picture, a voice note or a file that stands with an experience.</summary>
    File = 5,
}

/// <summary>One thing on the page: a core word, or something of the dossier by its identifier.</summary>
public sealed class SheetPart : ISchoolOwned, IUnlogged
{
    private SheetPart() { }

    internal SheetPart(Sheet sheet, SheetPartKind kind, Guid? sourceId, string? word, int place)
    {
        SchoolId = sheet.SchoolId;
        LearnerId = sheet.LearnerId;
        SheetId = sheet.Id;
        Kind = kind;
        SourceId = sourceId;
        Word = word;
        Place = place;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid SheetId { get; private set; }
    public Sheet? Sheet { get; private set; }
    public SheetPartKind Kind { get; private set; }

    /// <summary>What it shows; when that is gone, this shows nothing.</summary>
    public Guid? SourceId { get; private set; }

    public string? Word { get; private set; }
    public int Place { get; private set; }

    internal void Lower() => Place++;

    internal void SwapWith(SheetPart other) => (Place, other.Place) = (other.Place, Place);
}

/// <summary>
/// An address with a secret in it that opens a sheet to whoever has it, until its last day or until the learner takes it
/// back. Only the hash of the secret is stored.
/// </summary>
public sealed class SheetLink : ISchoolOwned
{
    public const int ForMaxLength = 80;
    public const int HashLength = 64;

    /// <summary>Days that a link opens when nothing else is chosen.</summary>
    public const int UsualDays = 28;

    private SheetLink() { }

    internal SheetLink(Guid id, Sheet sheet, string hash, string? forWhom, DateOnly endsOn, DateTime at)
    {
        Id = id;
        SchoolId = sheet.SchoolId;
        LearnerId = sheet.LearnerId;
        SheetId = sheet.Id;
        Hash = hash;
        For = forWhom;
        EndsOn = endsOn;
        MadeAt = at;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid SheetId { get; private set; }
    public Sheet? Sheet { get; private set; }
    public string Hash { get; private set; } = "";
    public string? For { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>How often it was opened; by whom is not known, and is not looked for.</summary>
    public int Opened { get; private set; }

    public DateTime? LastOpenedAt { get; private set; }

    public bool IsOpenOn(DateOnly day) => RevokedAt is null && day <= EndsOn;

    /// <summary>Shuts the address at once.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= at;

    /// <summary>Undoes that.</summary>
    public void Restore() => RevokedAt = null;
}
