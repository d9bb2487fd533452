namespace RodeDraad.Core.Common;

/// <summary>
/// The answer of a verb: it happened, or it was refused for a named reason. An ordinary "no" is never an exception.
/// The reason is also the key of the text that the reader sees (for example <c>Dossier.OnlyTheOwnerWrites</c>).
/// </summary>
public readonly record struct Outcome
{
    private Outcome(string? refusal) => Refusal = refusal;

    /// <summary>The verb did what it says.</summary>
    public static Outcome Done { get; }

    /// <summary>Name of the rule that was broken; null when the verb was carried out.</summary>
    public string? Refusal { get; }

    /// <summary>True when nothing was changed.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>Refuses with the name of a rule.</summary>
    public static Outcome Refused(string rule) => new(rule);
}
