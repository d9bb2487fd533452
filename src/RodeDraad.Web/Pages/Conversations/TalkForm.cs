using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Conversations;

/// <summary>What is written during a conversation, or changed by the learner afterwards.</summary>
public class WordsForm
{
    [Limit(ConversationRecord.NoteMaxLength)] public string? SmallStory { get; set; }
    [Limit(ConversationRecord.NoteMaxLength)] public string? Meaning { get; set; }
    [Limit(ConversationRecord.NoteMaxLength)] public string? Ahead { get; set; }

    /// <summary>Ticks: what the learner marks that it is about.</summary>
    public List<Themes> About { get; set; } = [];

    [Limit(Core.Dossier.CoreWord.MaxLength)] public string? CoreWord { get; set; }
    [Limit(NextStep.WhatMaxLength)] public string? Step { get; set; }
    [DataType(DataType.Date)] public DateOnly? ByWhen { get; set; }
    [Limit(NextStep.HelperMaxLength)] public string? FirstContact { get; set; }
    [Limit(ConversationRecord.OpeningMaxLength)] public string? Between { get; set; }
    public bool? IsWarm { get; set; }
    [Limit(ConversationRecord.OthersMaxLength)] public string? Others { get; set; }

    /// <summary>The words as one value.</summary>
    public RecordWords Words => new RecordWords
    {
        SmallStory = SmallStory,
        Meaning = Meaning,
        Ahead = Ahead,
        About = About.Aggregate(Themes.None, (all, one) => all | one),
        CoreWord = CoreWord,
        Step = Step,
        ByWhen = ByWhen,
        FirstContact = FirstContact,
        Between = Between,
        IsWarm = IsWarm,
        Others = Others,
    }.Cleaned();

    /// <summary>Fills the form with what is stored.</summary>
    public void Show(RecordWords words)
    {
        SmallStory = words.SmallStory;
        Meaning = words.Meaning;
        Ahead = words.Ahead;
        About = [.. Enum.GetValues<Themes>().Where(t => t != Themes.None && words.About.HasFlag(t))];
        CoreWord = words.CoreWord;
        Step = words.Step;
        ByWhen = words.ByWhen;
        FirstContact = words.FirstContact;
        Between = words.Between;
        IsWarm = words.IsWarm;
        Others = words.Others;
    }
}

/// <summary>The one form of the conversation screen: its words, where they are, and which screen is writing.</summary>
public class TalkForm : WordsForm
{
    /// <summary>Version that this screen last agreed with.</summary>
    public int Version { get; set; }

    /// <summary>This screen.</summary>
    public Guid Pen { get; set; }

    /// <summary>How often this screen saved.</summary>
    public int Count { get; set; }

    public Phase Phase { get; set; } = Phase.LookBack;

    /// <summary>Stories that the learner laid beside it.</summary>
    public List<Guid> Beside { get; set; } = [];

    /// <summary>The story that it is about, when it is chosen here.</summary>
    public Guid? StoryId { get; set; }

    /// <summary>Which three questions of the phase stand on the screen.</summary>
    public int Round { get; set; }

    /// <summary>A question of their own.</summary>
    [Limit(ConversationRecord.OpeningMaxLength)] public string? OwnQuestion { get; set; }
}
