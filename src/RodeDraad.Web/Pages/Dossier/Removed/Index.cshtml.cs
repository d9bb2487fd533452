using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Removed;

/// <summary>What the learner removed and can still put back.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Threads; what was lived along them was not removed.</summary>
    public IReadOnlyList<ThreadRow> Threads { get; private set; } = [];

    /// <summary>Pictures, voice notes and files of experiences that are still there.</summary>
    public IReadOnlyList<FileRow> Files { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await RowsAsync(ct);
        Threads = await db.Threads.EditableBy(viewer).AsNoTracking()
            .Where(t => t.RemovedAt != null).OrderByDescending(t => t.RemovedAt).Take(100)
            .Select(t => new ThreadRow(t.Id, t.Word, t.RemovedAt!.Value)).ToListAsync(ct);
        Files = await db.Attachments.EditableBy(viewer).AsNoTracking()
            .Where(a => a.RemovedAt != null).OrderByDescending(a => a.RemovedAt).Take(100)
            .Select(a => new FileRow(a.Id, a.Kind, a.Caption ?? a.Name, a.Experience!.Heading, a.RemovedAt!.Value)).ToListAsync(ct);
    }

    private Task<List<Row>> RowsAsync(CancellationToken ct) => db.Experiences.EditableBy(viewer).AsNoTracking()
        .Where(e => e.RemovedAt != null).OrderByDescending(e => e.RemovedAt).Take(100)
        .Select(e => new Row(e.Id, e.Heading, e.HappenedOn, e.RemovedAt!.Value)).ToListAsync(ct);

    public sealed record ThreadRow(Guid Id, string Word, DateTime RemovedAt)
    {
        /// <summary>From this day on it is gone for good.</summary>
        public DateOnly GoneOn => DateOnly.FromDateTime(RemovedAt).AddDays(Housekeeping.DaysKept);
    }

    public sealed record FileRow(Guid Id, AttachmentKind Kind, string Name, string Heading, DateTime RemovedAt)
    {
        /// <summary>From this day on it is gone for good.</summary>
        public DateOnly GoneOn => DateOnly.FromDateTime(RemovedAt).AddDays(Housekeeping.DaysKept);
    }

    public sealed record Row(Guid Id, string Heading, DateOnly HappenedOn, DateTime RemovedAt)
    {
        /// <summary>From this day on it is gone for good.</summary>
        public DateOnly GoneOn => DateOnly.FromDateTime(RemovedAt).AddDays(Housekeeping.DaysKept);
    }
}
