using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Web.Pages.Conversations.Calendar;

namespace RodeDraad.Web.Setup;

internal static class ConversationsSetup
{
    /// <summary>What conversations need beside the database. Content is checked beside the rest of a start; a mistake in a file stops it.</summary>
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddSingleton(_ => QuestionBank.Shipped);
        services.AddSingleton<CalendarText>();
        services.AddScoped<Choosing>();
        services.AddScoped<Placing>();
        services.AddScoped<Giving>();
    }
}
