using RodeDraad.Core.Dossier;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>The stories that feel alike, the word for it, and the bigger story if it is there already.</summary>
public sealed class NewForm
{
    /// <summary>Made when the form was shown, so that sending it twice makes one thread.</summary>
    public Guid Id { get; set; }

    public List<Guid> Stories { get; set; } = [];

    /// <summary>A word that was used before.</summary>
    public string? Known { get; set; }

    /// <summary>A new word; it goes before a known one.</summary>
    [Limit(CoreWord.MaxLength)] public string? Word { get; set; }

    [Limit(Thread.BiggerStoryMaxLength)] public string? BiggerStory { get; set; }

    /// <summary>The word that was chosen.</summary>
    public string? ChosenWord => Core.Common.Words.Clean(Word) ?? Core.Common.Words.Clean(Known);
}
