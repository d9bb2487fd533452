using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Drafts;

/// <summary>What an open form asks to be kept.</summary>
/// <param name="Id">The draft's identifier, made with the form.</param>
/// <param name="Key">Which form.</param>
/// <param name="Address">Page with the form.</param>
/// <param name="FormVersion">Version of the row the form began with.</param>
/// <param name="Revision">The draft's revision as the form knows it; 0 before the first time.</param>
/// <param name="Fields">What stands in it.</param>
public sealed record DraftToKeep(Guid Id, string Key, string Address, int FormVersion, int Revision, DraftFields Fields);

/// <summary>How keeping a draft ended.</summary>
/// <param name="Outcome">Refused when the draft went on elsewhere, is too long or is not the writer's.</param>
/// <param name="Draft">As it is kept now; null when there was nothing to keep.</param>
public sealed record KeptDraft(Outcome Outcome, Draft? Draft);

/// <summary>Keeping, offering and tidying of drafts. Only their writer is ever asked for.</summary>
public static class DraftKeeping
{
    /// <summary>Days after the last word that a draft is kept.</summary>
    public const int DaysKept = 30;

    private static readonly Func<AppDb, Guid, string, IAsyncEnumerable<Draft>> OfKey = EF.CompileAsyncQuery(
        (AppDb db, Guid person, string key) => db.Drafts.AsNoTracking()
            .Where(d => d.PersonId == person && d.Key == key && d.RemovedAt == null)
            .OrderByDescending(d => d.ChangedAt).Take(10));

    /// <summary>The drafts a viewer may see and change: own ones, thrown away ones included.</summary>
    public static IQueryable<Draft> EditableBy(this IQueryable<Draft> drafts, Viewer viewer) =>
        viewer.PersonId is { } person ? drafts.Where(d => d.PersonId == person) : drafts.Where(_ => false);

    /// <summary>The viewer's drafts of a form, newest first.</summary>
    public static async Task<IReadOnlyList<Draft>> OfFormAsync(AppDb db, Viewer viewer, string key, CancellationToken ct) =>
        viewer.PersonId is { } person ? await OfKey(db, person, key).ToListAsync(ct) : [];

    /// <summary>Keeps what stands in a form; with nothing in it the draft goes. Saves.</summary>
    public static async Task<KeptDraft> KeepAsync(AppDb db, Viewer viewer, DraftToKeep asked, DateTime at, CancellationToken ct)
    {
        var draft = await db.Drafts.EditableBy(viewer).SingleOrDefaultAsync(d => d.Id == asked.Id, ct);
        if (asked.Fields.IsEmpty) return await ForgetAsync(db, draft, asked, ct);
        if (draft is null)
        {
            draft = new Draft(asked.Id, viewer.School, viewer.Person, asked.Key, at);
            db.Drafts.Add(draft);
        }
        var outcome = draft.Keep(asked.Fields, asked.Address, asked.FormVersion, asked.Revision, at);
        if (outcome.IsRefused)
        {
            db.ChangeTracker.Clear();
            return new KeptDraft(outcome, draft);
        }
        try
        {
            await db.SaveChangesAsync(ct);
            return new KeptDraft(Outcome.Done, draft);
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || (failure is DbUpdateException taken && taken.IsDuplicate()))
        {
            db.ChangeTracker.Clear();
            var stored = await db.Drafts.EditableBy(viewer).AsNoTracking().SingleOrDefaultAsync(d => d.Id == asked.Id, ct);
            return new KeptDraft(Outcome.Refused(DossierRules.DraftChangedElsewhere), stored);
        }
    }

    /// <summary>After its form was saved the draft is no longer needed. Saves.</summary>
    public static async Task ForgetAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        if (await db.Drafts.EditableBy(viewer).SingleOrDefaultAsync(d => d.Id == id, ct) is { } draft) await RemoveAsync(db, draft, ct);
    }

    /// <summary>Erases what nobody went on with for <see cref="DaysKept"/> days, in the school of the unit of work.</summary>
    public static async Task<int> EraseOldAsync(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var limit = clock.Now().AddDays(-DaysKept);
        var old = await db.Drafts.Where(d => d.ChangedAt < limit).ToListAsync(ct);
        db.Drafts.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        return old.Count;
    }

    private static async Task<KeptDraft> ForgetAsync(AppDb db, Draft? draft, DraftToKeep asked, CancellationToken ct)
    {
        if (draft is not null && draft.Version != asked.Revision)
            return new KeptDraft(Outcome.Refused(DossierRules.DraftChangedElsewhere), draft);
        if (draft is not null) await RemoveAsync(db, draft, ct);
        return new KeptDraft(Outcome.Done, null);
    }

    private static async Task RemoveAsync(AppDb db, Draft draft, CancellationToken ct)
    {
        db.Drafts.Remove(draft);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another device went on with it in this very moment: its words stay.
            db.ChangeTracker.Clear();
        }
    }
}
