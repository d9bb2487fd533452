using RodeDraad.Core.Conversations.Questions;

namespace RodeDraad.Web.Setup;

internal static class ConversationsSetup
{
    /// <summary>What conversations need beside the database. Content is read now, so that a mistake in a file stops the start.</summary>
    public static void AddConversations(this IServiceCollection services) => services.AddSingleton(QuestionBank.Shipped);
}
