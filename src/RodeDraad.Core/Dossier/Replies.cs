namespace RodeDraad.Core.Dossier;

/// <summary>What an answer can best be about; a hint for the one who answers, never a rule.</summary>
public enum ReplyAdvice
{
    /// <summary>Nothing marked: an open question brings further.</summary>
    Open,

    /// <summary>A quality: what the reader saw the learner do well (feedback).</summary>
    Feedback,

    /// <summary>A motive: what the learner could do next with what matters (feedforward).</summary>
    Feedforward,

    /// <summary>Both stand in the story.</summary>
    Both,
}

/// <summary>Which kind of answer suits a story, from what the learner marked; nothing is read into the words.</summary>
public static class Replies
{
    /// <summary>What is marked as theme decides; without it a pleasant story shows a quality, an unpleasant one a motive.</summary>
    public static ReplyAdvice For(Themes themes, Tone? tone) => (themes.HasFlag(Themes.Qualities), themes.HasFlag(Themes.Motives)) switch
    {
        (true, true) => ReplyAdvice.Both,
        (true, false) => ReplyAdvice.Feedback,
        (false, true) => ReplyAdvice.Feedforward,
        _ => tone switch
        {
            Tone.Pleasant => ReplyAdvice.Feedback,
            Tone.Unpleasant => ReplyAdvice.Feedforward,
            Tone.Mixed => ReplyAdvice.Both,
            _ => ReplyAdvice.Open,
        },
    };
}
