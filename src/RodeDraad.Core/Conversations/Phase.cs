namespace RodeDraad.Core.Conversations;

/// <summary>The four phases of a guided conversation. Going back is part of it; a phase may be skipped.</summary>
public enum Phase
{
    /// <summary>Terugkijken: the small story, as concrete as can be.</summary>
    LookBack = 1,

    /// <summary>Wat zegt het over mij: broaden, deepen, the bigger story and the core word.</summary>
    Reflect = 2,

    /// <summary>Vooruitkijken: where would this word be in its place?</summary>
    LookAhead = 3,

    /// <summary>Doen: a step that the learner is warm for.</summary>
    Act = 4,
}
