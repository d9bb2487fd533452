using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People.Rosters.Planning;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Importing;

/// <summary>How far applying is: steps done of all steps.</summary>
public readonly record struct RosterProgress(int Done, int Total);

/// <summary>What applying came to: refused with nothing changed, or the plan that was carried out.</summary>
public sealed record RosterResult(Outcome Outcome, RosterPlan Plan);

/// <summary>What somebody said yes to. Without a fingerprint (console) the plan of the moment is taken.</summary>
public sealed record RosterAgreement(string? Fingerprint, bool AcceptsEndings);

/// <summary>Compares a roster with the school of the current tenancy and carries it out, whole or not at all.</summary>
public sealed class RosterImporting(AppDb db, TimeProvider clock)
{
    private const int StepsAtOnce = 250;

    /// <summary>What the roster would change. Only reads.</summary>
    public async Task<RosterPlan> PlanAsync(RosterFile file, SchoolYear year, string? department, CancellationToken ct)
    {
        var options = new RosterOptions { Year = year, Today = clock.Today(), Department = department };
        var state = await RosterState.LoadAsync(db, options, ct);
        return new RosterPlanner(state, file, options).Plan();
    }

    /// <summary>
    /// Applies the roster in one transaction. Refuses when the file has problems, when many would leave and nobody agreed
    /// to that, and when the school has changed since the agreement. <paramref name="finish"/> runs in the same
    /// transaction, for the record of the import.
    /// </summary>
    public async Task<RosterResult> ApplyAsync(
        RosterFile file, (SchoolYear Year, string? Department) choices, RosterAgreement agreement,
        Func<RosterPlan, Task>? finish, IProgress<RosterProgress>? progress, CancellationToken ct)
    {
        RosterPlan? plan = null;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var school = await LockSchoolAsync(ct);
            plan = await PlanAsync(file, choices.Year, choices.Department, ct);
            var outcome = Check(plan, agreement);
            if (outcome.IsRefused)
                return new RosterResult(outcome, plan);

            if (plan.Steps.Count > 0)
                await CarryOutAsync(plan, school, progress, ct);
            if (finish is not null)
                await finish(plan);
            await transaction.CommitAsync(ct);
            return new RosterResult(Outcome.Done, plan);
        }
        catch (Exception exception) when (RefusalFor(exception) is { } rule && !ct.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            return new RosterResult(Outcome.Refused(rule), plan ?? await PlanOrNothingAsync(file, choices, ct));
        }
    }

    private static Outcome Check(RosterPlan plan, RosterAgreement agreement)
    {
        if (plan.IsRefused)
            return Outcome.Refused(RosterRules.HasProblems);
        if (agreement.Fingerprint is { } agreed && !string.Equals(agreed, plan.Fingerprint, StringComparison.Ordinal))
            return Outcome.Refused(RosterRules.ChangedMeanwhile);
        return plan.NeedsConsent && !agreement.AcceptsEndings ? Outcome.Refused(RosterRules.EndingsNotAccepted) : Outcome.Done;
    }

    /// <summary>Two imports at one school take turns: the second waits here, and then sees what the first did.</summary>
    private async Task<School> LockSchoolAsync(CancellationToken ct)
    {
        await RowLock.TakeAsync(db, db.SchoolId, ct);
        return await db.Schools.AsNoTracking().SingleAsync(school => school.Id == db.SchoolId, ct);
    }

    private async Task CarryOutAsync(RosterPlan plan, School school, IProgress<RosterProgress>? progress, CancellationToken ct)
    {
        var work = new RosterWork(db);
        var done = 0;
        progress?.Report(new RosterProgress(0, plan.Steps.Count));
        foreach (var some in plan.Steps.Chunk(StepsAtOnce))
        {
            foreach (var act in some.SelectMany(step => step.Work))
                act(work);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            done += some.Length;
            progress?.Report(new RosterProgress(done, plan.Steps.Count));
        }

        db.Attach(school);
        school.RosterApplied(clock.Now());
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await db.RecountAsync(school.Id, clock.Today(), ct);
    }

    private async Task<RosterPlan> PlanOrNothingAsync(RosterFile file, (SchoolYear Year, string? Department) choices, CancellationToken ct)
    {
        try
        {
            return await PlanAsync(file, choices.Year, choices.Department, ct);
        }
        catch (Exception exception) when (RefusalFor(exception) is not null)
        {
            return RosterPlan.Nothing(choices.Year);
        }
    }

    private static string? RefusalFor(Exception exception)
    {
        if (DatabaseTrouble.IsDiskFull(exception))
            return RosterRules.DiskFull;
        if (DatabaseTrouble.IsBusy(exception))
            return RosterRules.Busy;
        return exception is DbUpdateConcurrencyException || DatabaseTrouble.IsDuplicate(exception) ? RosterRules.ChangedMeanwhile : null;
    }
}
