namespace RodeDraad.Core.Common;

/// <summary>How long a kind of data is kept. Every table with a person in it declares one.</summary>
public enum Retention
{
    /// <summary>As long as the person is at the school, then two years (a setting; sector guideline), then erased.</summary>
    TwoYearsAfterLeaving,

    /// <summary>With the row it belongs to.</summary>
    WithItsOwner,

    /// <summary>Days to weeks, named in the declaration's remark.</summary>
    Short,

    /// <summary>A year, for accountability, then erased.</summary>
    OneYear,
}

/// <summary>What happens to a row when its person is erased.</summary>
public enum Erasure
{
    /// <summary>The row goes.</summary>
    Delete,

    /// <summary>The row stays for others, without a way back to the person.</summary>
    Anonymise,
}

/// <summary>Whether a row goes along in the person's own export, and in a transfer to the next school.</summary>
public enum Carried
{
    /// <summary>Yes, whole.</summary>
    Whole,

    /// <summary>No; the remark says why.</summary>
    No,
}

/// <summary>
/// The privacy declaration of one table: why it exists, how long it is kept, what an export, an erasure and a transfer
/// do with it. A test over the model fails for a table with a person that has none.
/// </summary>
/// <param name="Entity">The entity's CLR type.</param>
/// <param name="PersonKeys">Names of the properties that point at a person or an account.</param>
/// <param name="Purpose">Why the school may keep it, in one English sentence.</param>
public sealed record PersonalTable(Type Entity, string[] PersonKeys, string Purpose)
{
    /// <summary>How long.</summary>
    public required Retention Retention { get; init; }

    /// <summary>In the person's own export.</summary>
    public required Carried Export { get; init; }

    /// <summary>When the person is erased.</summary>
    public required Erasure Erasure { get; init; }

    /// <summary>In a transfer to the next school.</summary>
    public required Carried Transfer { get; init; }

    /// <summary>The reason for a "no", or the exact term.</summary>
    public string? Remark { get; init; }
}
