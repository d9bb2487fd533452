using System.CommandLine;
using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using RodeDraad.Core.Data.Copies;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>
/// The command line of the program. Every command answers --help; exit code 0 is done, 1 refused (says why), 2 usage.
/// </summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;

    /// <summary>Runs a command; without one it serves.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Commands().Parse(args.Length == 0 ? ["serve"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("rodedraad --help shows what can be asked.");
            return Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing was left half done.");
            return Refused;
        }
        catch (Exception e) when (Words(e) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return Refused;
        }
    }

    /// <summary>What can go wrong outside the program, in words; null for a mistake of its own.</summary>
    private static string? Words(Exception e) => e switch
    {
        WrongSettingException or CopyRefusedException => e.Message,
        AddressInUseException or IOException { InnerException: AddressInUseException } => $"{e.Message} Stop the other program, or choose another port with RODEDRAAD__SITE__PORT.",
        _ when e is DbException || DatabaseTrouble.IsGone(e) => $"The database cannot be used: {DatabaseTrouble.Words(e)}",
        IOException or UnauthorizedAccessException => e.Message,
        _ => null,
    };

    private static RootCommand Commands() => new("Rode Draad: career orientation and guidance for schools.")
    {
        ServeCommand.Make(),
        MigrateCommand.Make(),
        ImportCommand.Make(),
        SeedCommand.Make(),
        CheckCommand.Make(),
        CopyCommands.Backup(),
        CopyCommands.Restore(),
        CopyCommands.Export(),
    };
}
