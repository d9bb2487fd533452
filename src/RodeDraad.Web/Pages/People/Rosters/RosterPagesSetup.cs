using RodeDraad.Core.People.Rosters;

namespace RodeDraad.Web.Pages.People.Rosters;

internal static class RosterPagesSetup
{
    /// <summary>What the pages and the worker of the roster import need.</summary>
    public static void AddRosterPages(this IServiceCollection services)
    {
        services.AddRosters();
        services.AddSingleton<ApplyQueue>();
        services.AddHostedService<ApplyWorker>();
        services.AddRosterWords();
    }

    /// <summary>Words and tables, which the command line needs too.</summary>
    public static void AddRosterWords(this IServiceCollection services)
    {
        services.AddSingleton<RosterWords>();
        services.AddSingleton<RosterReport>();
    }
}
