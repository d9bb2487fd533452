using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.Rosters.Importing;

/// <summary>A roster as somebody hands it in. <see cref="Year"/> counts only when the file names none.</summary>
public sealed record RosterSubmission(string FileName, byte[] Content, SchoolYear Year, string? Department);

/// <summary>Takes a roster in: reads it, keeps what was read without dropped columns, and lets it wait to be looked at.</summary>
public sealed class RosterIntake(AppDb db, TimeProvider clock)
{
    private static readonly TimeSpan SameClick = TimeSpan.FromMinutes(2);

    /// <summary>The import that waits; the same one when the same file was handed in a moment ago.</summary>
    public async Task<RosterImport> TakeInAsync(RosterSubmission submission, Guid? by, CancellationToken ct)
    {
        var school = await db.Schools.AsNoTracking().SingleAsync(s => s.Id == db.SchoolId, ct);
        var name = Path.GetFileName(submission.FileName.Replace('\\', '/'));
        var file = new RosterReader().Read(name, submission.Content, new RosterSchool(school.Name, school.Brin));
        var year = file.SchoolYear is { } named ? new SchoolYear(named) : submission.Year;
        var content = RosterPacking.Pack(file);
        var import = new RosterImport(db.SchoolId, by, name, year, clock.Now());
        import.Keep(content, RosterPacking.Pack(file.Findings), submission.Department);
        if (await FindSameAsync(import, ct) is { } same)
            return same;

        db.Add(import);
        await db.SaveChangesAsync(ct);
        return import;
    }

    private async Task<RosterImport?> FindSameAsync(RosterImport import, CancellationToken ct)
    {
        var since = import.UploadedAt - SameClick;
        var recent = await db.RosterImports.AsNoTracking()
            .Where(i => i.UploadedById == import.UploadedById && i.State == RosterImportState.Waiting && i.UploadedAt >= since && i.FileName == import.FileName)
            .ToListAsync(ct);
        return recent.Find(i => i.Year == import.Year && i.Department == import.Department && i.Content.AsSpan().SequenceEqual(import.Content));
    }
}
