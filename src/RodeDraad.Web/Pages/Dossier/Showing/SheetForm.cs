using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>What a learner chooses for a sheet, as the form sends it.</summary>
public sealed class SheetForm
{
    public Guid Id { get; set; }
    public int Version { get; set; }
    [Needed(ShowingRules.TitleNeeded), Limit(Sheet.TitleMaxLength)] public string? Title { get; set; }
    [Limit(Sheet.NameMaxLength)] public string? Name { get; set; }
    [Limit(Sheet.AboutMaxLength)] public string? About { get; set; }
    public List<string> Words { get; set; } = [];

    /// <summary>Chosen pieces: kind and identifier with a colon between.</summary>
    public List<string> Pieces { get; set; } = [];

    /// <summary>
    /// As a choice; what is no piece is left out. What is on the sheet and could not be offered, because it was removed from
    /// the dossier, keeps its place as far as there is room: it shows again when it is put back.
    /// </summary>
    public SheetChoice ToChoice(IReadOnlySet<string> offered, Sheet? sheet = null)
    {
        var chosen = Pieces.Where(offered.Contains).Distinct().Select(p => p.Split(':')).Select(p => (Enum.Parse<SheetPartKind>(p[0]), Guid.Parse(p[1]))).ToList();
        var unseen = (sheet?.Parts ?? []).Where(p => p.SourceId is { } id && !offered.Contains(ValueOf(p.Kind, id))).Select(p => (p.Kind, p.SourceId!.Value));
        return new(Title, Name, About, Words, [.. chosen, .. unseen.Take(Math.Max(0, Sheet.MostPieces - chosen.Count))]);
    }

    /// <summary>What stands below a piece that can be chosen: when, how it begins, and that it is the learner's alone.</summary>
    public static string HintOf(Text t, SheetPiece piece) => string.Join(" · ", new[]
    {
        piece.Day is { } day && piece.Kind != SheetPartKind.Thread ? When.Long(day) : null,
        piece.Text is { } text ? Core.Common.Words.Shorten(text.ReplaceLineEndings(" "), HintLength) : null,
        piece.IsPrivate ? t["Profile.Piece.OnlyYou"] : null,
    }.OfType<string>());

    private const int HintLength = 90;

    public static SheetForm Of(Sheet sheet) => new()
    {
        Id = sheet.Id,
        Version = sheet.Version,
        Title = sheet.Title,
        Name = sheet.Name,
        About = sheet.About,
        Words = [.. sheet.Parts.OrderBy(p => p.Place).Select(p => p.Word).OfType<string>()],
        Pieces = [.. sheet.Parts.Where(p => p.SourceId is not null).Select(p => ValueOf(p.Kind, p.SourceId!.Value))],
    };

    public static string ValueOf(SheetPartKind kind, Guid id) => $"{kind}:{id}";
}

/// <summary>What there is to choose from.</summary>
public sealed class SheetOptions
{
    private const int MostWords = 24;

    public required IReadOnlyList<Option> Words { get; init; }

    /// <summary>The dossier, by kind.</summary>
    public required IReadOnlyList<SheetPiece> Pieces { get; init; }

    /// <summary>The values that may be chosen.</summary>
    public IReadOnlySet<string> Values => Pieces.Select(p => SheetForm.ValueOf(p.Kind, p.SourceId)).ToHashSet();

    /// <summary>One statement for the words and one for each kind of piece.</summary>
    public static async Task<SheetOptions> LoadAsync(Core.Data.AppDb db, Core.People.Viewer viewer, SheetForm form, CancellationToken ct)
    {
        var words = await ReturningWords.LoadAsync(db, viewer, least: 1, MostWords, ct);
        var chosen = form.Pieces.Select(p => Guid.TryParse(p[(p.IndexOf(':') + 1)..], out var id) ? id : Guid.Empty).ToHashSet();
        var pieces = new List<SheetPiece>();
        foreach (var source in SheetSource.All) pieces.AddRange(await source.ChoicesAsync(db, viewer, chosen, ct));
        return new SheetOptions { Words = [.. ExperienceOptions.CoreWords(form.Words, words.Select(w => w.Word))], Pieces = pieces };
    }
}
