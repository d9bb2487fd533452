using RodeDraad.Web.Access;
using RodeDraad.Web.Mail;
using RodeDraad.Web.Pages.People.Rosters;

namespace RodeDraad.Web.Setup;

internal static class BackgroundSetup
{
    /// <summary>Work beside the requests; each piece names its school itself.</summary>
    public static void AddBackgroundWork(this IServiceCollection services)
    {
        services.AddSingleton<MailSending>();
        services.AddHostedService(s => s.GetRequiredService<MailSending>());
        services.AddHostedService(s => s.GetRequiredService<ForgottenPasswords>());
        services.AddHostedService(s => s.GetRequiredService<TalkReminders>());
        services.AddHostedService<DailyTidying>();
        services.AddRosterPages();
    }
}
