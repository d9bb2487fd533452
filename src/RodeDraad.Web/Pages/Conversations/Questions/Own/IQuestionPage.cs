namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>A page with the form of a question.</summary>
public interface IQuestionPage
{
    QuestionForm Form { get; }

    /// <summary>Whether the form asks for whom the question is: only a counsellor adds for the whole school.</summary>
    bool AsksForWhom { get; }
}
