using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;

namespace RodeDraad.Web.Pages.Conversations;

/// <summary>A screen with at most three questions of the bank beside what is written.</summary>
public interface IAsksQuestions
{
    TalkForm Form { get; }

    /// <summary>The typed question asks for a reason.</summary>
    bool IsWhy => Asking.BeginsWithWhy(Form.OwnQuestion ?? "");

    /// <summary>The questions of a phase that may come, the picked ones first.</summary>
    IReadOnlyList<TalkQuestion> QuestionsOf(Phase phase);
}
