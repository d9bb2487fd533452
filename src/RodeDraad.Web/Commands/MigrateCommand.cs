using System.CommandLine;
using RodeDraad.Core.Data;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>rodedraad migrate: brings the database up to the model.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the database up to this version; safe to repeat.");
        command.SetAction(async (_, ct) =>
        {
            var settings = SettingsReader.Read();
            var migrator = new Migrator(settings.Database.Options(settings.Data.Folder));
            await migrator.MigrateAsync(ct);
            await Console.Out.WriteLineAsync("The database is up to date.");
            return CommandLine.Done;
        });
        return command;
    }
}
