using System.CommandLine;
using System.Globalization;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Copies;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>rodedraad backup, restore and export: the data as files, the same for both databases.</summary>
internal static class CopyCommands
{
    public static Command Backup()
    {
        var to = new Option<string>("--to") { Description = "The new file, for example rodedraad.zip.", Required = true };
        var command = new Command("backup", "Writes the whole deployment into one file while it runs: accounts, keys and all schools.") { to };
        command.SetAction((parsed, ct) => WorkAsync(async (migrator, progress) =>
        {
            var file = parsed.GetRequiredValue(to);
            var made = await new Backup(migrator, TimeProvider.System).WriteAsync(file, progress, ct);
            return $"{Count(made.Tables)} written to {file} and read back.";
        }));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A file made by rodedraad backup." };
        var command = new Command("restore", "Loads a backup into an empty database, SQLite or PostgreSQL; all of it or nothing.") { file };
        command.SetAction((parsed, ct) => WorkAsync(async (migrator, progress) =>
        {
            var read = await new Restore(migrator).ReadAsync(parsed.GetRequiredValue(file), progress, ct);
            return string.Create(CultureInfo.InvariantCulture, $"{Count(read.Tables)} of {read.MadeAt:yyyy-MM-dd HH:mm} UTC restored.");
        }));
        return command;
    }

    public static Command Export()
    {
        var school = new Option<string>("--school") { Description = "Name, BRIN code or identifier of the school.", Required = true };
        var learner = new Option<Guid?>("--learner") { Description = "Identifier of one learner; without it the whole school." };
        var to = new Option<string>("--to") { Description = "The new zip file.", Required = true };
        var command = new Command("export", "Writes all rows of a school, or all that is kept about one learner, as JSON lines. Never a password or a key.") { school, learner, to };
        command.SetAction((parsed, ct) => WorkAsync(async (migrator, progress) =>
        {
            var file = parsed.GetRequiredValue(to);
            var written = await new SchoolExport(migrator).WriteAsync(file, parsed.GetRequiredValue(school), parsed.GetValue(learner), progress, ct);
            return $"{Count(written)} written to {file}.";
        }));
        return command;
    }

    private static string Count(IReadOnlyList<BackupTable> tables) =>
        string.Create(CultureInfo.InvariantCulture, $"{tables.Sum(t => t.Rows)} rows of {tables.Count} tables");

    private static async Task<int> WorkAsync(Func<Migrator, IProgress<CopyProgress>?, Task<string>> work)
    {
        var settings = SettingsReader.Read();
        using var progress = new ConsoleProgress();
        var done = await work(new Migrator(settings.Database.Options(settings.Data.Folder)), progress);
        progress.Clear();
        await Console.Out.WriteLineAsync(done);
        return CommandLine.Done;
    }

    /// <summary>One line that counts, on a terminal only.</summary>
    private sealed class ConsoleProgress : IProgress<CopyProgress>, IDisposable
    {
        private const int Width = 60;
        private readonly bool _on = !Console.IsErrorRedirected;

        public void Report(CopyProgress value)
        {
            if (_on) Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.Rows,12:N0}  {value.Table}").PadRight(Width));
        }

        public void Clear()
        {
            if (_on) Console.Error.Write("\r" + new string(' ', Width) + "\r");
        }

        public void Dispose() => Clear();
    }
}
