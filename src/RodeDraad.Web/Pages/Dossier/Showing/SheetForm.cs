using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Web.Components;

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

    /// <summary>As a choice; what is no piece is left out.</summary>
    public SheetChoice ToChoice(IReadOnlySet<string> offered) => new(Title, Name, About, Words,
        [.. Pieces.Where(offered.Contains).Select(p => p.Split(':')).Select(p => (Enum.Parse<SheetPartKind>(p[0]), Guid.Parse(p[1])))]);

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
    public static async Task<SheetOptions> LoadAsync(Core.Data.AppDb db, Core.People.Viewer viewer, IEnumerable<string> chosen, CancellationToken ct)
    {
        var words = await ReturningWords.LoadAsync(db, viewer, least: 1, MostWords, ct);
        var pieces = new List<SheetPiece>();
        foreach (var source in SheetSource.All) pieces.AddRange(await source.ChoicesAsync(db, viewer, ct));
        return new SheetOptions { Words = [.. ExperienceOptions.CoreWords(chosen, words.Select(w => w.Word))], Pieces = pieces };
    }
}
