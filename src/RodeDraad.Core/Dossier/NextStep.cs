using RodeDraad.Core.Common;

namespace RodeDraad.Core.Dossier;

/// <summary>
/// What a learner will do next: what, by when, with whose help. Taken, it offers the next experience; dropped, it says
/// why. Never counted or scored.
/// </summary>
public sealed class NextStep : ISchoolOwned, IVersioned
{
    public const int WhatMaxLength = 300;
    public const int HelperMaxLength = 120;
    public const int ReasonMaxLength = 300;

    private NextStep() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }
    public string What { get; private set; } = "";
    public DateOnly? ByWhen { get; private set; }

    /// <summary>Who can help, in the learner's words.</summary>
    public string? Helper { get; private set; }

    public DateTime SetAt { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateTime? DroppedAt { get; private set; }
    public string? DropReason { get; private set; }
    public int Version { get; private set; } = 1;

    /// <summary>Neither done nor dropped.</summary>
    public bool IsOpen => DoneAt is null && DroppedAt is null;

    /// <summary>A step after an experience; <paramref name="id"/> comes from the form so that a double click makes one.</summary>
    public static NextStep After(Guid id, Experience experience, string what, DateOnly? byWhen, string? helper, DateTime at) => new()
    {
        Id = id,
        SchoolId = experience.SchoolId,
        LearnerId = experience.LearnerId,
        ExperienceId = experience.Id,
        What = Words.Clean(what) ?? "",
        ByWhen = byWhen,
        Helper = Words.Clean(helper),
        SetAt = at,
    };

    /// <summary>Changes the plan. Refused with <see cref="DossierRules.StepIsClosed"/> once done or dropped.</summary>
    public Outcome Adjust(string what, DateOnly? byWhen, string? helper)
    {
        if (!IsOpen) return Outcome.Refused(DossierRules.StepIsClosed);
        What = Words.Clean(what) ?? "";
        ByWhen = byWhen;
        Helper = Words.Clean(helper);
        return Outcome.Done;
    }

    /// <summary>The learner did it. Doing it twice changes nothing.</summary>
    public Outcome Take(DateTime at)
    {
        if (DroppedAt is not null) return Outcome.Refused(DossierRules.StepIsClosed);
        DoneAt ??= at;
        return Outcome.Done;
    }

    /// <summary>The learner will not do it; the reason is optional and in own words.</summary>
    public Outcome Drop(string? reason, DateTime at)
    {
        if (DoneAt is not null) return Outcome.Refused(DossierRules.StepIsClosed);
        DroppedAt ??= at;
        DropReason = Words.Clean(reason);
        return Outcome.Done;
    }

    /// <summary>Undoes <see cref="Take"/> or <see cref="Drop"/>.</summary>
    public Outcome Reopen()
    {
        DoneAt = null;
        DroppedAt = null;
        DropReason = null;
        return Outcome.Done;
    }
}
