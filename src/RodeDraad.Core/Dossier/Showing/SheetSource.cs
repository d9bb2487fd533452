using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>One kind of thing that a sheet can show: what there is to choose, and how it looks on the page.</summary>
public abstract class SheetSource
{
    /// <summary>What of one text fits beside others; on a full sheet less.</summary>
    protected const int TextLength = 320;

    private const int MostChoices = 60;

    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<SheetSource> All { get; } = [new StorySource(), new ThreadSource(), new SayingSource(), new FileSource()];

    public abstract SheetPartKind Kind { get; }

    /// <summary>What the learner can put on a sheet: what was chosen first, then the newest.</summary>
    public abstract Task<IReadOnlyList<SheetPiece>> ChoicesAsync(AppDb db, Viewer viewer, IReadOnlyCollection<Guid> chosen, CancellationToken ct);

    /// <summary>The ones that were chosen and are still there.</summary>
    public abstract Task<IReadOnlyList<SheetPiece>> PiecesAsync(AppDb db, Guid learnerId, IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Whether the learner has this, so that it can stand on a sheet.</summary>
    public static async Task<bool> IsThereAsync(AppDb db, Viewer viewer, SheetPartKind kind, Guid id, CancellationToken ct) =>
        viewer.Is(Role.Learner) && All.FirstOrDefault(s => s.Kind == kind) is { } source && (await source.PiecesAsync(db, viewer.Person, [id], ct)).Count > 0;

    private static string? Shorten(string? text, int length) =>
        text is null ? null : Words.Shorten(text.ReplaceLineEndings(" "), length);

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(DutchClock.ToAmsterdam(at));

    /// <summary>Experiences that were lived.</summary>
    private sealed class StorySource : SheetSource
    {
        public override SheetPartKind Kind => SheetPartKind.Story;

        public override async Task<IReadOnlyList<SheetPiece>> ChoicesAsync(AppDb db, Viewer viewer, IReadOnlyCollection<Guid> chosen, CancellationToken ct) =>
            await db.Experiences.VisibleTo(viewer, db).Where(e => e.Story != null)
                .OrderByDescending(e => chosen.Contains(e.Id)).ThenByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(MostChoices)
                .Select(e => new SheetPiece(SheetPartKind.Story, e.Id, e.Heading, e.HappenedOn) { IsPrivate = e.Audience == Audience.OnlyMe })
                .AsNoTracking().ToListAsync(ct);

        public override async Task<IReadOnlyList<SheetPiece>> PiecesAsync(AppDb db, Guid learnerId, IReadOnlyCollection<Guid> ids, CancellationToken ct)
        {
            var rows = await db.Experiences.Where(e => e.LearnerId == learnerId && e.RemovedAt == null && ids.Contains(e.Id))
                .Select(e => new { e.Id, e.Title, e.HappenedOn, Story = e.Story!.Substring(0, 2 * TextLength), Discovery = e.Discovery!.Substring(0, 2 * TextLength), e.Audience })
                .AsNoTracking().ToListAsync(ct);
            return
            [
                .. rows.Select(r => new SheetPiece(Kind, r.Id, r.Title ?? "", r.HappenedOn)
                {
                    Text = Shorten(r.Story, TextLength),
                    Discovery = Shorten(r.Discovery, TextLength),
                    IsPrivate = r.Audience == Audience.OnlyMe,
                }),
            ];
        }
    }

    /// <summary>Threads: their word and the bigger story. Which stories lie along one is not told.</summary>
    private sealed class ThreadSource : SheetSource
    {
        public override SheetPartKind Kind => SheetPartKind.Thread;

        public override async Task<IReadOnlyList<SheetPiece>> ChoicesAsync(AppDb db, Viewer viewer, IReadOnlyCollection<Guid> chosen, CancellationToken ct) =>
            await db.Threads.EditableBy(viewer).Where(t => t.RemovedAt == null)
                .OrderByDescending(t => chosen.Contains(t.Id)).ThenByDescending(t => t.ChangedAt).ThenByDescending(t => t.Id).Take(MostChoices)
                .Select(t => new SheetPiece(SheetPartKind.Thread, t.Id, t.Word, null) { Text = t.BiggerStory!.Substring(0, TextLength), IsPrivate = t.Audience == Audience.OnlyMe })
                .AsNoTracking().ToListAsync(ct);

        public override async Task<IReadOnlyList<SheetPiece>> PiecesAsync(AppDb db, Guid learnerId, IReadOnlyCollection<Guid> ids, CancellationToken ct)
        {
            var rows = await db.Threads.Where(t => t.LearnerId == learnerId && t.RemovedAt == null && ids.Contains(t.Id))
                .Select(t => new { t.Id, t.Word, Text = t.BiggerStory!.Substring(0, 3 * TextLength), t.Audience }).AsNoTracking().ToListAsync(ct);
            return [.. rows.Select(r => new SheetPiece(Kind, r.Id, r.Word, null) { Text = Shorten(r.Text, 2 * TextLength), IsPrivate = r.Audience == Audience.OnlyMe })];
        }
    }

    /// <summary>What the learner said about a theme: one saying, with its day.</summary>
    private sealed class SayingSource : SheetSource
    {
        public override SheetPartKind Kind => SheetPartKind.Saying;

        public override Task<IReadOnlyList<SheetPiece>> ChoicesAsync(AppDb db, Viewer viewer, IReadOnlyCollection<Guid> chosen, CancellationToken ct) =>
            LoadAsync(db.OwnWords.EditableBy(viewer).OrderByDescending(w => chosen.Contains(w.Id)).ThenByDescending(w => w.SaidAt).ThenByDescending(w => w.Id).Take(MostChoices), ct);

        public override Task<IReadOnlyList<SheetPiece>> PiecesAsync(AppDb db, Guid learnerId, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
            LoadAsync(db.OwnWords.Where(w => w.LearnerId == learnerId && ids.Contains(w.Id)), ct);

        private async Task<IReadOnlyList<SheetPiece>> LoadAsync(IQueryable<OwnWords> words, CancellationToken ct)
        {
            var rows = await words.Where(w => w.RemovedAt == null)
                .Select(w => new { w.Id, w.Theme, w.SaidAt, Text = w.Text.Substring(0, 3 * TextLength), w.Audience }).AsNoTracking().ToListAsync(ct);
            return
            [
                .. rows.Select(r => new SheetPiece(Kind, r.Id, "", DayOf(r.SaidAt))
                {
                    Theme = r.Theme,
                    Text = Shorten(r.Text, 2 * TextLength),
                    IsPrivate = r.Audience == Audience.OnlyMe,
                }),
            ];
        }
    }

    /// <summary>A picture, a voice note or a file. It is as private as the experience it stands with.</summary>
    private sealed class FileSource : SheetSource
    {
        public override SheetPartKind Kind => SheetPartKind.File;

        public override Task<IReadOnlyList<SheetPiece>> ChoicesAsync(AppDb db, Viewer viewer, IReadOnlyCollection<Guid> chosen, CancellationToken ct) =>
            LoadAsync(db.Attachments.EditableBy(viewer).OrderByDescending(a => chosen.Contains(a.Id)).ThenByDescending(a => a.AddedAt).ThenByDescending(a => a.Id).Take(MostChoices), ct);

        public override Task<IReadOnlyList<SheetPiece>> PiecesAsync(AppDb db, Guid learnerId, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
            LoadAsync(db.Attachments.Where(a => a.LearnerId == learnerId && ids.Contains(a.Id)), ct);

        private async Task<IReadOnlyList<SheetPiece>> LoadAsync(IQueryable<Attachment> files, CancellationToken ct)
        {
            var rows = await files.Where(a => a.RemovedAt == null && a.Experience!.RemovedAt == null)
                .Select(a => new { File = a, a.Experience!.HappenedOn, a.Experience.Audience }).AsNoTracking().ToListAsync(ct);
            return
            [
                .. rows.Select(r => new SheetPiece(Kind, r.File.Id, r.File.Caption ?? "", r.HappenedOn)
                {
                    File = FileItem.From(r.File),
                    IsPrivate = r.Audience == Audience.OnlyMe,
                }),
            ];
        }
    }
}
