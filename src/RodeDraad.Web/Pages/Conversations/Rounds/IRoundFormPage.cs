using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>A page with the fields of a round: opening one, and changing one.</summary>
public interface IRoundFormPage
{
    RoundForm Form { get; }
    IReadOnlyList<Option> Groups { get; }

    /// <summary>The kind is chosen once.</summary>
    bool ChoosesKind { get; }
}
