namespace RodeDraad.Core.Conversations;

/// <summary>How many sit together. The four phases are the same.</summary>
public enum ConversationKind
{
    /// <summary>One learner and one who guides.</summary>
    Individual = 1,

    /// <summary>Five or six learners, each with an own record.</summary>
    SmallGroup = 2,

    /// <summary>Learner, guardian and mentor; the learner leads.</summary>
    ThreeWay = 3,
}

/// <summary>Where a conversation stands; derived from its moments.</summary>
public enum ConversationState
{
    /// <summary>A learner asked for it, and nobody has said when.</summary>
    Asked,

    /// <summary>Agreed, with or without a moment.</summary>
    Planned,

    Running,
    Held,
    Cancelled,
}
