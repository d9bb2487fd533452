namespace RodeDraad.Core.Dossier;

/// <summary>
/// The guided questions of an experience, in their order; one at a time, each can be skipped. The number stands in the
/// address of the question.
/// </summary>
public enum Question
{
    Goal = 1,
    Story = 2,
    Feeling = 3,
    Discovery = 4,
    CoreWords = 5,
    Themes = 6,
    NextStep = 7,
}
