using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Guidance;

/// <summary>The form in which a reader says something back.</summary>
/// <param name="LearnerId">Whose story.</param>
/// <param name="StoryId">Which story.</param>
/// <param name="AnswerId">Made when the form is shown, so that sending it twice makes one answer.</param>
/// <param name="Advice">What the answer can best be about.</param>
/// <param name="Text">What was typed.</param>
/// <param name="IsHere">On the learner's page, to which it returns.</param>
public sealed record ReplyView(Guid LearnerId, Guid StoryId, Guid AnswerId, ReplyAdvice Advice, string Text, bool IsHere)
{
    /// <summary>A form below a story on the learner's page.</summary>
    public static ReplyView Here(Guid learnerId, ToldStory story) => new(learnerId, story.Id, Id.New(), story.Advice, "", IsHere: true);

    /// <summary>Of the field, because a page can hold many of these forms.</summary>
    public string FieldId => $"answer-{StoryId:N}";
}
