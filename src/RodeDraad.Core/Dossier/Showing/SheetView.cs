using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>A sheet as it is seen: by the learner beforehand, on paper, and by whoever has a link. The same for all three.</summary>
public sealed class SheetView
{
    /// <summary>Characters that six pieces can share on one page; fewer pieces have more each.</summary>
    private const int FitsOnOnePage = 2_300;
    private const int CaptionLength = 140;

    /// <summary>The room of a picture, in characters; and from where all is printed smaller.</summary>
    private const int PictureRoom = 350;
    private const int FullFrom = 900;

    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public string? Name { get; init; }
    public string? About { get; init; }
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Where something of the dossier was put, in order, also when it is not there any more: for the learner.</summary>
    public IReadOnlyList<SheetPlace> Places { get; private set; } = [];

    /// <summary>What is on it.</summary>
    public IEnumerable<SheetPiece> Pieces => Places.Select(p => p.Piece).OfType<SheetPiece>();

    /// <summary>Nothing is on it yet but its title.</summary>
    public bool IsEmpty => About is null && Words.Count == 0 && !Pieces.Any();

    /// <summary>There is so much on it that it has to be printed small to be one page.</summary>
    public bool IsFull => (About?.Length ?? 0) + Pieces.Sum(p => p.File is null ? p.Title.Length + (p.Text?.Length ?? 0) + (p.Discovery?.Length ?? 0) : PictureRoom) > FullFrom;

    /// <summary>Pieces on it that nobody else can read in the dossier.</summary>
    public IReadOnlyList<SheetPiece> PrivatePieces => [.. Pieces.Where(p => p.IsPrivate)];

    /// <summary>The learner's own sheet; null when it is not there or not the viewer's.</summary>
    public static Task<SheetView?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        LoadAsync(db, db.Sheets.VisibleTo(viewer).Where(s => s.Id == id), ct);

    /// <summary>One sheet: a statement, and one for each kind of piece on it. What was removed from the dossier is not on it.</summary>
    internal static async Task<SheetView?> LoadAsync(AppDb db, IQueryable<Sheet> sheets, CancellationToken ct)
    {
        var found = await sheets.Select(s => new
        {
            s.LearnerId,
            View = new SheetView { Id = s.Id, Title = s.Title, Name = s.Name, About = s.About },
            Parts = s.Parts.OrderBy(p => p.Place).ToList(),
        }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var (view, parts) = (found.View, found.Parts);
        view.Words = [.. parts.Select(p => p.Word).OfType<string>()];
        var pieces = new Dictionary<(SheetPartKind, Guid), SheetPiece>();
        foreach (var source in SheetSource.All)
        {
            var ids = parts.Where(p => p.Kind == source.Kind).Select(p => p.SourceId!.Value).ToList();
            if (ids.Count == 0) continue;
            foreach (var piece in await source.PiecesAsync(db, found.LearnerId, ids, ct)) pieces[(source.Kind, piece.SourceId)] = piece;
        }
        var room = FitsOnOnePage / Math.Max(1, pieces.Count);
        view.Places =
        [
            .. parts.Where(p => p.SourceId is not null).Select(p => new SheetPlace(p.Id, p.Kind,
                pieces.TryGetValue((p.Kind, p.SourceId!.Value), out var piece) ? Fit(piece, room) with { PartId = p.Id } : null)),
        ];
        return view;
    }

    private static SheetPiece Fit(SheetPiece piece, int room)
    {
        if (piece.File is not null) return piece with { Title = Common.Words.Shorten(piece.Title, CaptionLength) };
        var each = piece is { Text: not null, Discovery: not null } ? room / 2 : room;
        return piece with { Text = Shorten(piece.Text, each), Discovery = Shorten(piece.Discovery, each) };
    }

    private static string? Shorten(string? text, int length) => text is null ? null : Common.Words.Shorten(text, length);
}

/// <summary>A place on a sheet.</summary>
/// <param name="PartId">The part.</param>
/// <param name="Kind">What was put there.</param>
/// <param name="Piece">Null when it is not in the dossier any more.</param>
public sealed record SheetPlace(Guid PartId, SheetPartKind Kind, SheetPiece? Piece);

/// <summary>Something of the dossier as it stands on a sheet.</summary>
public sealed record SheetPiece(SheetPartKind Kind, Guid SourceId, string Title, DateOnly? Day)
{
    /// <summary>The part of the sheet that it fills.</summary>
    public Guid PartId { get; init; }

    /// <summary>What happened, the bigger story, or what was said: the beginning.</summary>
    public string? Text { get; init; }

    /// <summary>What it told the learner.</summary>
    public string? Discovery { get; init; }

    /// <summary>Of what was said: about what.</summary>
    public Themes Theme { get; init; }

    /// <summary>Of a file: everything but its bytes.</summary>
    public FileItem? File { get; init; }

    /// <summary>In the dossier only the learner can read it.</summary>
    public bool IsPrivate { get; init; }
}
