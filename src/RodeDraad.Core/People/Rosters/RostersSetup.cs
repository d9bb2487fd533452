using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.People.Rosters.Importing;

namespace RodeDraad.Core.People.Rosters;

public static class RostersSetup
{
    /// <summary>Reading, comparing and applying rosters.</summary>
    public static IServiceCollection AddRosters(this IServiceCollection services) => services
        .AddScoped<RosterIntake>()
        .AddScoped<RosterImporting>()
        .AddScoped<RosterHousekeeping>();
}
