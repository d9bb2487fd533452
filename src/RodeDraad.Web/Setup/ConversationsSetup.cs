using RodeDraad.Core.Conversations.Questions;

namespace RodeDraad.Web.Setup;

internal static class ConversationsSetup
{
    /// <summary>What conversations need beside the database. Content is checked beside the rest of a start; a mistake in a file stops it.</summary>
    public static void AddConversations(this IServiceCollection services) => services.AddSingleton(_ => QuestionBank.Shipped);
}
