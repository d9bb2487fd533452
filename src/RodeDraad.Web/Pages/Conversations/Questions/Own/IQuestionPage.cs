namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>A page with the form of a question.</summary>
public interface IQuestionPage
{
    QuestionForm Form { get; }
}
