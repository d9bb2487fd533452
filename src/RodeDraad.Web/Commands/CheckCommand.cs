using System.CommandLine;
using System.Globalization;
using System.Net;
using RodeDraad.Core.Data;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>rodedraad check: looks at everything that a start needs, in words; refuses when something is wrong.</summary>
internal static class CheckCommand
{
    private const long Little = 1L << 30;
    private const long TooLittle = 100L << 20;

    public static Command Make()
    {
        var command = new Command("check", "Looks at settings, folder, disk, assets and database; changes nothing.");
        command.SetAction(async (_, ct) =>
        {
            var settings = SettingsReader.Read();
            List<Finding> findings = [new(Verdict.Right, "All settings can be used."), .. About(settings)];
            findings.AddRange(await new DatabaseCheck(settings.Database.Options(settings.Data.Folder)).RunAsync(ct));
            foreach (var finding in findings) await Console.Out.WriteLineAsync($"{Mark(finding.Verdict)}  {finding.Words}");
            return findings.Exists(f => f.Verdict == Verdict.Wrong) ? CommandLine.Refused : CommandLine.Done;
        });
        return command;
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Right => "ok   ",
        Verdict.Attention => "look ",
        _ => "WRONG",
    };

    private static IEnumerable<Finding> About(Settings settings)
    {
        yield return Folder(settings.Data.Folder);
        yield return Room(settings.Data.Folder);
        yield return File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets.json"))
            ? new(Verdict.Right, "Styles and scripts are built.")
            : new(Verdict.Wrong, "Styles and scripts are missing beside the program: publish it again (bin/publish).");
        if (!settings.Site.IsHttps && !IPAddress.IsLoopback(IPAddress.Parse(settings.Site.Bind)))
            yield return new(Verdict.Attention, "It listens to the network without https: put a proxy in front and set Site:Address (docs/operations.md).");
        if (settings.Demo.Enabled)
            yield return new(Verdict.Attention, "Demo mode is on: its accounts have a password that everybody knows.");
        if (!settings.Mail.IsOn)
            yield return new(Verdict.Attention, "No mail server is set: the administrator hands links over.");
    }

    private static Finding Folder(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(Place(folder), $".rodedraad-{Guid.NewGuid():N}"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return new(Verdict.Right, $"The data folder can be written ({Path.GetFullPath(folder)}).");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(Verdict.Wrong, $"The data folder cannot be written: {e.Message}");
        }
    }

    private static Finding Room(string folder)
    {
        var free = new DriveInfo(Place(folder)).AvailableFreeSpace;
        var words = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GB free on the disk of the data folder.");
        return new(free < TooLittle ? Verdict.Wrong : free < Little ? Verdict.Attention : Verdict.Right, words);
    }

    /// <summary>The folder; its nearest parent as long as the first start has not made it.</summary>
    private static string Place(string folder)
    {
        var place = Path.GetFullPath(folder);
        while (!Directory.Exists(place)) place = Path.GetDirectoryName(place)!;
        return place;
    }
}
