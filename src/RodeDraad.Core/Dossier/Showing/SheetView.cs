using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
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
    public IReadOnlyList<SheetPiece> Pieces { get; private set; } = [];

    /// <summary>Nothing is on it yet but its title.</summary>
    public bool IsEmpty => About is null && Words.Count == 0 && Pieces.Count == 0;

    /// <summary>Stories on it that nobody else can read in the dossier.</summary>
    public int PrivatePieces => Pieces.Count(p => p.IsPrivate);

    /// <summary>The learner's own sheet; null when it is not there or not the viewer's.</summary>
    public static Task<SheetView?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        LoadAsync(db, db.Sheets.VisibleTo(viewer).Where(s => s.Id == id), ct);

    /// <summary>One sheet in at most four statements. What was removed from the dossier is not on it.</summary>
    internal static async Task<SheetView?> LoadAsync(AppDb db, IQueryable<Sheet> sheets, CancellationToken ct)
    {
        var found = await sheets.Select(s => new { s.LearnerId, View = new SheetView { Id = s.Id, Title = s.Title, Name = s.Name, About = s.About } })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var view = found.View;
        var parts = await db.SheetParts.Where(p => p.SheetId == view.Id).OrderBy(p => p.Place).AsNoTracking().ToListAsync(ct);
        view.Words = [.. parts.Select(p => p.Word).OfType<string>()];
        var pieces = new Dictionary<(SheetPartKind, Guid), SheetPiece>();
        foreach (var source in SheetSource.All)
        {
            var ids = parts.Where(p => p.Kind == source.Kind).Select(p => p.SourceId!.Value).ToList();
            if (ids.Count == 0) continue;
            foreach (var piece in await source.PiecesAsync(db, found.LearnerId, ids, ct)) pieces[(source.Kind, piece.SourceId)] = piece;
        }
        view.Pieces =
        [
            .. parts.Where(p => p.SourceId is not null && pieces.ContainsKey((p.Kind, p.SourceId.Value)))
                .Select(p => pieces[(p.Kind, p.SourceId!.Value)] with { PartId = p.Id }),
        ];
        return view;
    }
}

/// <summary>Something of the dossier as it stands on a sheet.</summary>
public sealed record SheetPiece(Guid SourceId, string Title, DateOnly? Day)
{
    /// <summary>The part of the sheet that it fills.</summary>
    public Guid PartId { get; init; }

    public SheetPartKind Kind { get; init; }

    /// <summary>What happened: the beginning.</summary>
    public string? Text { get; init; }

    /// <summary>What it told the learner.</summary>
    public string? Discovery { get; init; }

    /// <summary>In the dossier only the learner can read it.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>One kind of thing that a sheet can show: what there is to choose, and how it looks on the page.</summary>
public abstract class SheetSource
{
    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<SheetSource> All { get; } = [new StorySource()];

    public abstract SheetPartKind Kind { get; }

    /// <summary>What the learner can put on a sheet, newest first.</summary>
    public abstract Task<IReadOnlyList<SheetPiece>> ChoicesAsync(AppDb db, Viewer viewer, CancellationToken ct);

    /// <summary>The ones that were chosen and are still there.</summary>
    public abstract Task<IReadOnlyList<SheetPiece>> PiecesAsync(AppDb db, Guid learnerId, IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Experiences that were lived.</summary>
    private sealed class StorySource : SheetSource
    {
        /// <summary>What fits on one page beside five others.</summary>
        private const int TextLength = 320;
        private const int MostChoices = 60;

        public override SheetPartKind Kind => SheetPartKind.Story;

        public override async Task<IReadOnlyList<SheetPiece>> ChoicesAsync(AppDb db, Viewer viewer, CancellationToken ct) =>
            await db.Experiences.VisibleTo(viewer, db).Where(e => e.Story != null)
                .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(MostChoices)
                .Select(e => new SheetPiece(e.Id, e.Heading, e.HappenedOn) { Kind = SheetPartKind.Story, IsPrivate = e.Audience == Audience.OnlyMe })
                .AsNoTracking().ToListAsync(ct);

        public override async Task<IReadOnlyList<SheetPiece>> PiecesAsync(AppDb db, Guid learnerId, IReadOnlyCollection<Guid> ids, CancellationToken ct)
        {
            var rows = await db.Experiences.Where(e => e.LearnerId == learnerId && e.RemovedAt == null && ids.Contains(e.Id))
                .Select(e => new { e.Id, e.Title, e.HappenedOn, Story = e.Story!.Substring(0, 2 * TextLength), Discovery = e.Discovery!.Substring(0, 2 * TextLength), e.Audience })
                .AsNoTracking().ToListAsync(ct);
            return
            [
                .. rows.Select(r => new SheetPiece(r.Id, r.Title ?? "", r.HappenedOn)
                {
                    Kind = SheetPartKind.Story,
                    Text = Shorten(r.Story),
                    Discovery = Shorten(r.Discovery),
                    IsPrivate = r.Audience == Audience.OnlyMe,
                }),
            ];
        }

        private static string? Shorten(string? text) =>
            text is null ? null : Common.Words.Shorten(text.ReplaceLineEndings(" "), TextLength);
    }
}
