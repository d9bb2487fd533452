using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.ThreeWay;

/// <summary>Something that the learner lays on the table, as everybody there may read it.</summary>
public sealed record OnTable(ShownKind Kind, Guid SourceId)
{
    /// <summary>Heading of a story, or the word of a thread; null for own words, which are about <see cref="Theme"/>.</summary>
    public string? Title { get; init; }

    public Themes Theme { get; init; }
    public DateOnly? Day { get; init; }
    public string? Text { get; init; }

    /// <summary>What a story told the learner.</summary>
    public string? Discovery { get; init; }

    private const int Most = 30;

    /// <summary>
    /// What lies on the table of a record, in the learner's order; one statement. Only what is open to home now: what was
    /// taken back or taken away is not there.
    /// </summary>
    public static async Task<IReadOnlyList<OnTable>> OfAsync(AppDb db, Guid recordId, CancellationToken ct)
    {
        var stories = db.Experiences.Where(e => e.Audience == Audience.Home && e.RemovedAt == null);
        var threads = db.Threads.Where(t => t.Audience == Audience.Home && t.RemovedAt == null);
        var words = db.OwnWords.Where(w => w.Audience == Audience.Home && w.RemovedAt == null);
        var rows = await (
            from piece in db.ShownPieces.Where(p => p.RecordId == recordId)
            join e in stories on new { Id = piece.SourceId, piece.LearnerId } equals new { e.Id, e.LearnerId } into es
            from story in es.DefaultIfEmpty()
            join t in threads on new { Id = piece.SourceId, piece.LearnerId } equals new { t.Id, t.LearnerId } into ts
            from thread in ts.DefaultIfEmpty()
            join w in words on new { Id = piece.SourceId, piece.LearnerId } equals new { w.Id, w.LearnerId } into ws
            from said in ws.DefaultIfEmpty()
            orderby piece.Place, piece.Id
            select new
            {
                piece.Kind,
                piece.SourceId,
                IsStory = story != null,
                story!.Heading,
                Day = (DateOnly?)story.HappenedOn,
                Text = story.Story ?? story.Goal,
                story.Discovery,
                thread!.Word,
                thread.BiggerStory,
                IsSaid = said != null,
                Theme = (Themes?)said!.Theme,
                Said = said.Text,
            }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. rows.Where(r => r.IsStory || r.Word is not null || r.IsSaid).Select(r => new OnTable(r.Kind, r.SourceId)
            {
                Title = r.IsStory ? r.Heading : r.Word,
                Theme = r.Theme ?? Themes.None,
                Day = r.IsStory ? r.Day : null,
                Text = r.IsStory ? r.Text : r.Word is not null ? r.BiggerStory : r.Said,
                Discovery = r.Discovery,
            }),
        ];
    }

    /// <summary>What the learner can lay on the table: all that is open to home, newest first; three statements.</summary>
    public static async Task<IReadOnlyList<OnTable>> ChoicesAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var stories = await db.Experiences.VisibleTo(viewer, db).Where(e => e.Audience == Audience.Home).OrderByDescending(e => e.HappenedOn).ThenBy(e => e.Id).Take(Most)
            .Select(e => new OnTable(ShownKind.Story, e.Id) { Title = e.Heading, Day = e.HappenedOn }).AsNoTracking().ToListAsync(ct);
        var threads = await Dossier.Threads.ThreadAccess.VisibleTo(db.Threads, viewer, db).Where(t => t.Audience == Audience.Home).OrderByDescending(t => t.ChangedAt).ThenBy(t => t.Id).Take(Most)
            .Select(t => new OnTable(ShownKind.Thread, t.Id) { Title = t.Word }).AsNoTracking().ToListAsync(ct);
        var words = await db.OwnWords.VisibleTo(viewer, db).Where(w => w.Audience == Audience.Home).OrderByDescending(w => w.SaidAt).ThenBy(w => w.Id).Take(Most)
            .Select(w => new OnTable(ShownKind.Words, w.Id) { Theme = w.Theme, Text = w.Text }).AsNoTracking().ToListAsync(ct);
        return [.. stories, .. threads, .. words];
    }
}
