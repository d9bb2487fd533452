using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Practice;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Web.Access;
using RodeDraad.Web.Demo;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>rodedraad serve: brings the database up to date and serves until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>How long after a start the server leaves its processors to whoever waits for a page.</summary>
    private static readonly TimeSpan FirstPage = TimeSpan.FromSeconds(1);

    public static Command Make()
    {
        var command = new Command("serve", "Serves the application; settings come from RODEDRAAD__… and appsettings.json.");
        command.SetAction((_, ct) => RunAsync(SettingsReader.Read(), ct));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, CancellationToken ct)
    {
        // The model of the database and the addresses of the pages know nothing of each other: both at once is sooner.
        var migrator = new Migrator(settings.Database.Options(settings.Data.Folder));
        var migrated = Task.Run(() => migrator.MigrateAsync(ct), ct);
        var warm = WarmUpAsync(migrator, migrated, ct);
        await using var app = Program.Build(settings);
        _ = ((IEndpointRouteBuilder)app).DataSources.Sum(s => s.Endpoints.Count);
        await migrated;
        if (settings.Demo.Enabled) settings.Demo.Enabled = await IsDemoAsync(app.Services, ct);
        await app.StartAsync(ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await Console.Out.WriteLineAsync($"Rode Draad: {(settings.Site.Address.Length > 0 ? settings.Site.Address : address)}");
        if (settings.Demo.Enabled) await ListAccountsAsync();
        await InviteFirstAsync(app.Services.GetRequiredService<FirstRun>(), settings.Site.Address.Length > 0 ? settings.Site.PublicAddress : address, ct);
        await warm.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A mistake in a content file stops the program, but nobody's first page waits for the reading.
        await Task.Delay(FirstPage, ct);
        _ = (QuestionBank.Shipped, PracticeRoom.Shipped, app.Services.GetRequiredService<ThemeGuides>());
        await app.WaitForShutdownAsync(ct);
        return CommandLine.Done;
    }

    /// <summary>Compiles what every first page asks the database, beside the start of the server.</summary>
    private static async Task WarmUpAsync(Migrator migrator, Task migrated, CancellationToken ct)
    {
        await migrated;
        var tenancy = new Tenancy(TimeProvider.System);
        tenancy.Enter(Guid.Empty);
        await using var db = migrator.OpenAsOwner().Under(tenancy);
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
