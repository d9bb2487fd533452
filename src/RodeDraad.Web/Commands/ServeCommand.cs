using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using RodeDraad.Core.Data;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>rodedraad serve: brings the database up to date and serves until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var command = new Command("serve", "Serves the application; settings come from RODEDRAAD__… and appsettings.json.");
        command.SetAction((_, ct) => RunAsync(SettingsReader.Read(), ct));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, CancellationToken ct)
    {
        await using var app = Program.Build(settings);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(ct);
        await app.StartAsync(ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await Console.Out.WriteLineAsync($"Rode Draad: {(settings.Site.Address.Length > 0 ? settings.Site.Address : address)}");
        await app.WaitForShutdownAsync(ct);
        return CommandLine.Done;
    }
}
