using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>A sheet as it is seen: by the learner beforehand, on paper, and by whoever has a link. The same for all three.</summary>
public sealed class SheetView
{
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
        view.Places =
        [
            .. parts.Where(p => p.SourceId is not null).Select(p => new SheetPlace(p.Id, p.Kind,
                pieces.TryGetValue((p.Kind, p.SourceId!.Value), out var piece) ? piece with { PartId = p.Id } : null)),
        ];
        return view;
    }
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
