using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Practice;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Web.Access;
using RodeDraad.Web.Demo;
using RodeDraad.Web.Links;
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
        // The model of the database and the addresses of the pages know nothing of each other: both at once is sooner.
        var migrated = Task.Run(() => MigrateAsync(app.Services, ct), ct);
        _ = ((IEndpointRouteBuilder)app).DataSources.Sum(s => s.Endpoints.Count);
        await migrated;
        var warm = Task.Run(() => WarmUpAsync(app.Services, ct), ct);
        if (settings.Demo.Enabled) settings.Demo.Enabled = await IsDemoAsync(app.Services, ct);
        await app.StartAsync(ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await Console.Out.WriteLineAsync($"Rode Draad: {(settings.Site.Address.Length > 0 ? settings.Site.Address : address)}");
        if (settings.Demo.Enabled) await ListAccountsAsync();
        await warm.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A mistake in a content file stops the program, but nobody's first page waits for the reading.
        _ = (QuestionBank.Shipped, PracticeRoom.Shipped);
        await InviteFirstAsync(app.Services.GetRequiredService<FirstRun>(), settings.Site.Address.Length > 0 ? settings.Site.PublicAddress : address, ct);
        await app.WaitForShutdownAsync(ct);
        return CommandLine.Done;
    }

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<Migrator>().MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), ct);
    }

    /// <summary>Compiles what every first page asks the database, beside the start of the server.</summary>
    private static async Task WarmUpAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(Guid.Empty);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await ViewerLoading.WarmUpAsync(db, ct);
        await Timeline.WarmUpAsync(db, ct);
    }

    /// <summary>Loads the demo school into an empty database. In a database where others live, demo mode stays off.</summary>
    private static async Task<bool> IsDemoAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<DemoSchool>().LoadAsync(ct)) return true;
        var first = DemoAccounts.All[0].Email;
        if (await scope.ServiceProvider.GetRequiredService<AppDb>().Users.AnyAsync(a => a.Email == first, ct)) return true;
        await Console.Out.WriteLineAsync("This database is not the demo school's, so demo mode stays off.");
        return false;
    }

    private static async Task InviteFirstAsync(FirstRun firstRun, string address, CancellationToken ct)
    {
        if (!await firstRun.IsOpenAsync(ct)) return;
        await Console.Out.WriteLineAsync($"Nobody has an account yet. Begin at {address}{AccountLinks.Begin} with this token, once:");
        await Console.Out.WriteLineAsync($"  {firstRun.Token}");
    }

    private static async Task ListAccountsAsync()
    {
        await Console.Out.WriteLineAsync($"Demo accounts, all with password {DemoSchool.Password}:");
        foreach (var account in DemoAccounts.All)
            await Console.Out.WriteLineAsync($"  {account.Email,-34} {account.Role}, {account.Name}");
    }
}
