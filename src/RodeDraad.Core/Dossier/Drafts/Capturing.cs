using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Drafts;

/// <summary>A few words as they arrive, perhaps for the second time, perhaps from a phone that was without a network.</summary>
/// <param name="Id">Identifier of the experience, made with the form or on the phone.</param>
/// <param name="Story">The words.</param>
/// <param name="Day">The day; null is today.</param>
/// <param name="Title">What it is called when a picture or a voice note takes the place of the words.</param>
public sealed record Captured(Guid Id, string Story, DateOnly? Day, string? Title = null);

/// <summary>
/// Captures an experience once, however often the same form arrives: an answer that got lost on the way makes no second
/// one, and words that were added meanwhile are not lost either.
/// </summary>
public static class Capturing
{
    /// <summary>Years before today that a day may lie: further back, a clock is wrong.</summary>
    public const int YearsBack = 30;

    /// <summary>Years after today that a plan may lie.</summary>
    public const int YearsAhead = 2;

    /// <summary>Refuses a day that cannot be meant, as a wrong clock on a phone gives it.</summary>
    public static Outcome Check(DateOnly day, DateOnly today)
    {
        if (day > today.AddYears(YearsAhead)) return Outcome.Refused(DossierRules.DayFarAhead);
        return day < today.AddYears(-YearsBack) ? Outcome.Refused(DossierRules.DayLongAgo) : Outcome.Done;
    }

    /// <summary>Saves, and answers the identifier of the experience that holds the words.</summary>
    public static async Task<Guid> CaptureAsync(AppDb db, Viewer viewer, Captured captured, NextStep? from, DateTime at, CancellationToken ct)
    {
        var id = captured.Id == Guid.Empty ? Id.New() : captured.Id;
        if (await db.Experiences.EditableBy(viewer).SingleOrDefaultAsync(e => e.Id == id, ct) is { } before)
            return await AgainAsync(db, viewer, before, captured, from, at, ct);
        db.Experiences.Add(New(id, viewer, captured, from, at));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            // The same form at the same moment: the other one made it.
            db.ChangeTracker.Clear();
        }
        return id;
    }

    /// <summary>The same identifier a second time: the same words change nothing, other words become what it says now.</summary>
    private static async Task<Guid> AgainAsync(
        AppDb db, Viewer viewer, Experience before, Captured captured, NextStep? from, DateTime at, CancellationToken ct)
    {
        var story = Words.Clean(captured.Story);
        if (story is null || story == before.Story || story == before.Goal || await WasSaidAsync(db, before, story, ct)) return before.Id;
        var untouched = before is { Version: 1, RemovedAt: null, Story: not null };
        if (untouched && !before.Write(ExperienceWords.Of(before) with { Story = story }, at).IsRefused)
        {
            if (await TrySaveAsync(db, ct)) return before.Id;
            db.ChangeTracker.Clear();
        }
        // Somebody went on with it meanwhile: these words get a place of their own, the same one when they are sent again.
        return await CaptureAsync(db, viewer, captured with { Id = PlaceOf(before.Id, story) }, from, at, ct);
    }

    private static Guid PlaceOf(Guid id, string story) => new(SHA256.HashData([.. id.ToByteArray(), .. Encoding.UTF8.GetBytes(story)]).AsSpan(0, 16));

    private static Task<bool> WasSaidAsync(AppDb db, Experience before, string story, CancellationToken ct) =>
        db.ExperienceVersions.AnyAsync(v => v.ExperienceId == before.Id && v.Story == story, ct);

    private static async Task<bool> TrySaveAsync(AppDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static Experience New(Guid id, Viewer viewer, Captured captured, NextStep? from, DateTime at)
    {
        var day = captured.Day ?? viewer.Today;
        var experience = captured.Title is { } title ? Experience.CaptureFile(id, viewer.School, viewer.Person, title, day, at)
            : day > viewer.Today ? Experience.Plan(id, viewer.School, viewer.Person, captured.Story, day, at)
            : Experience.Capture(id, viewer.School, viewer.Person, captured.Story, day, at);
        if (from is not null) experience.FollowsFrom(from);
        return experience;
    }
}
