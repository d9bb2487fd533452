namespace RodeDraad.Web.Mail;

internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<Letters>();
        services.AddSingleton<OutboxBell>();
        services.AddScoped<Outbox>();
        services.AddScoped<Inviting>();
        services.AddSingleton<ForgottenPasswords>();
        services.AddSingleton<TalkReminders>();
    }
}
