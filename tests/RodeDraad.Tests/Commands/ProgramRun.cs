using System.Diagnostics;
using RodeDraad.Core.Data;
using RodeDraad.Testing.Hosting;
using Xunit;

namespace RodeDraad.Tests.Commands;

/// <summary>Runs the program as another process, as somebody at a console does.</summary>
internal static class ProgramRun
{
    /// <summary>The settings that name the database of a running application.</summary>
    public static (string, string)[] Where(TestApp app) => Where(app.Database);

    /// <summary>The settings that name a database.</summary>
    public static (string, string)[] Where(DatabaseOptions database) =>
        [("RODEDRAAD__DATA__FOLDER", database.Folder), ("RODEDRAAD__DATABASE__CONNECTION", database.Connection)];

    /// <summary>Runs a command to its end; its exit code, and everything it said.</summary>
    public static async Task<(int Code, string Words)> RunAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        using var process = Start(arguments, settings);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public static Process Start(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "rodedraad.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
