using RodeDraad.Core.Dossier;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>One question to ask in a conversation: open, about something concrete, without words filled in for the learner.</summary>
/// <param name="Code">What it is called everywhere, in every language; never changes and is never used again.</param>
/// <param name="Phase">Where in a conversation it belongs.</param>
/// <param name="Themes">What it is about; none means that it always fits.</param>
/// <param name="Levels">For whom it is worded.</param>
/// <param name="Text">The question.</param>
public sealed record BankQuestion(string Code, Phase Phase, Themes Themes, Levels Levels, string Text)
{
    public const int TextMaxLength = 200;
    public const int CodeMaxLength = 60;

    /// <summary>The row of a question of the school's or the viewer's own; null for one of the bank that comes along.</summary>
    public Guid? OwnId { get; init; }

    /// <summary>Only the viewer's own.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Worded for a small group: to who tells and who listens together, not to one learner.</summary>
    public bool IsForGroup { get; init; }

    /// <summary>Whether it can be asked in a conversation of this kind; who wrote an own question meant it for both.</summary>
    public bool Fits(bool inGroup) => OwnId is not null || IsForGroup == inGroup;

    /// <summary>Whether it is worded for one of these levels; none asks for the ordinary ones.</summary>
    public bool Suits(Levels levels) => (Levels & (levels == Levels.None ? LevelOf.Ordinary : levels)) != Levels.None;
}
