using System.CommandLine;
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
            return await parsed.InvokeAsync();
        }
        catch (WrongSettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return Refused;
        }
    }

    private static RootCommand Commands() => new("Rode Draad: career orientation and guidance for schools.")
    {
        ServeCommand.Make(),
        MigrateCommand.Make(),
        SeedCommand.Make(),
    };
}
