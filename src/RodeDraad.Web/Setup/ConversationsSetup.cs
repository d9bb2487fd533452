using System.Threading.RateLimiting;
using RodeDraad.Core.Conversations.Practice;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Web.Pages.Conversations.Calendar;
using RodeDraad.Web.Pages.Conversations.Feedback.Giving;

namespace RodeDraad.Web.Setup;

internal static class ConversationsSetup
{
    /// <summary>Name of the limit on opening links without an account.</summary>
    public const string OneTimeLinks = "one-time-links";

    /// <summary>Far more than a family behind one address needs, far too few to guess with.</summary>
    private const int OpeningsAMinute = 60;

    /// <summary>What conversations need beside the database. Content is checked beside the rest of a start; a mistake in a file stops it.</summary>
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<CalendarText>();
        services.AddScoped<Choosing>();
        services.AddScoped<Placing>();
        services.AddScoped<Giving>();
        services.AddSingleton(_ => PracticeRoom.Shipped);
        services.AddSingleton<FeedbackGiving>();
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(OneTimeLinks, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = OpeningsAMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }
}
