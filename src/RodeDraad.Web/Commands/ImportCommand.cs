using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.People.Rosters.Planning;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Language;
using RodeDraad.Web.Pages.People.Rosters;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>What was asked on the command line.</summary>
internal sealed record ImportRequest(string Path, string? School, int? Year, string? Department, bool DryRun, bool AcceptEndings, FileInfo? Report);

/// <summary>rodedraad import: reads a roster, says what it changes and applies it, whole or not at all.</summary>
internal static class ImportCommand
{
    private const int FindingsShown = 20;

    public static Command Make()
    {
        var path = new Argument<string>("file") { Description = "A CSV file, a zip of CSV files, or a folder with them." };
        path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !File.Exists(given) && !Directory.Exists(given))
                result.AddError($"There is no file or folder {given}.");
        });
        var school = new Option<string?>("--school") { Description = "Name or BRIN of the school; not needed when there is one school." };
        var year = new Option<int?>("--year") { Description = "School year by the calendar year it starts in, such as 2026; without it the year of the file, else the running one." };
        var department = new Option<string?>("--department") { Description = "Department for groups of which neither file nor name says one." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change and changes nothing." };
        var endings = new Option<bool>("--accept-endings") { Description = "Also when many people are no longer in the file." };
        var report = new Option<FileInfo?>("--report") { Description = "Writes every finding to this CSV file." };
        var command = new Command("import", "Reads a roster (OneRoster 1.1 and 1.2, or the lists of Dutch administrations) and applies it.")
            { path, school, year, department, dryRun, endings, report };
        command.SetAction((parsed, ct) => RunAsync(
            new ImportRequest(
                parsed.GetValue(path)!, parsed.GetValue(school), parsed.GetValue(year), parsed.GetValue(department),
                parsed.GetValue(dryRun), parsed.GetValue(endings), parsed.GetValue(report)),
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ImportRequest request, CancellationToken ct)
    {
        // On a console in another language than Dutch the findings are in English, as the rest of the command line is.
        CultureInfo.CurrentUICulture = Languages.CultureOf(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Languages.Dutch ? Languages.Dutch : Languages.English);
        var settings = SettingsReader.Read();
        var services = new ServiceCollection();
        services.AddData(settings.Database.Options(settings.Data.Folder));
        services.AddLanguages();
        services.AddRosters();
        services.AddRosterWords();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync(ct);
        await using var scope = provider.CreateAsyncScope();
        return await ImportAsync(scope.ServiceProvider, request, ct);
    }

    private static async Task<int> ImportAsync(IServiceProvider services, ImportRequest request, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var schools = await db.Schools.AsNoTracking().OrderBy(school => school.Name).ToListAsync(ct);
        if (Find(schools, request.School) is not { } school)
        {
            await Console.Error.WriteLineAsync(schools.Count == 0
                ? "There is no school yet."
                : $"Say which school with --school: {string.Join(", ", schools.Select(s => s.Brin is null ? s.Name : $"{s.Name} ({s.Brin})"))}.");
            return CommandLine.Refused;
        }

        services.GetRequiredService<Tenancy>().Enter(school.Id);
        var file = new RosterReader().ReadPath(request.Path, new RosterSchool(school.Name, school.Brin));
        var today = services.GetRequiredService<TimeProvider>().Today();
        var year = new SchoolYear(request.Year ?? file.SchoolYear ?? SchoolYear.Of(today).Start);
        var importing = services.GetRequiredService<RosterImporting>();
        if (request.DryRun)
        {
            var plan = await importing.PlanAsync(file, year, request.Department, ct);
            await SayAsync(services, request, plan, ct);
            await Console.Out.WriteLineAsync("Nothing was changed (--dry-run).");
            return plan.IsRefused ? CommandLine.Refused : CommandLine.Done;
        }

        var progress = new StepProgress();
        var result = await importing.ApplyAsync(
            file, (year, request.Department), new RosterAgreement(null, request.AcceptEndings), plan => KeepAsync(services, request, year, plan, ct), progress, ct);
        progress.End();
        await SayAsync(services, request, result.Plan, ct);
        if (result.Outcome.Refusal is not { } rule)
            return CommandLine.Done;

        await Console.Error.WriteLineAsync(services.GetRequiredService<Text>()[rule]);
        if (rule == RosterRules.EndingsNotAccepted)
            await Console.Error.WriteLineAsync("--accept-endings says that it is right.");
        return CommandLine.Refused;
    }

    private static School? Find(List<School> schools, string? wanted)
        => wanted is null
            ? schools is [var only] ? only : null
            : schools.Find(school => string.Equals(school.Brin, wanted, StringComparison.OrdinalIgnoreCase) || Words.Fold(school.Name) == Words.Fold(wanted));

    /// <summary>The import stands in the list of imports, without what was read.</summary>
    private static async Task KeepAsync(IServiceProvider services, ImportRequest request, SchoolYear year, RosterPlan plan, CancellationToken ct)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>().Now());
        var import = new RosterImport(db.SchoolId, null, Path.GetFileName(Path.TrimEndingDirectorySeparator(request.Path)), year, now);
        import.Apply(RosterCounts.Of(plan), RosterPacking.Pack(plan.Findings), now);
        db.Add(import);
        await db.SaveChangesAsync(ct);
    }

    private static async Task SayAsync(IServiceProvider services, ImportRequest request, RosterPlan plan, CancellationToken ct)
    {
        var words = services.GetRequiredService<RosterWords>();
        if (request.Report is { } report)
            await File.WriteAllBytesAsync(report.FullName, services.GetRequiredService<RosterReport>().Findings(plan.Findings), ct);
        foreach (var finding in plan.Findings.OrderByDescending(finding => finding.Severity).Take(FindingsShown))
            await Console.Error.WriteLineAsync($"{words.Severity(finding.Severity)}: {string.Join(": ", new[] { words.Place(finding.Place), words.Cause(finding) }.Where(part => part.Length > 0))} {words.Mend(finding)}");
        if (plan.Findings.Count > FindingsShown)
            await Console.Error.WriteLineAsync($"… and {plan.Findings.Count - FindingsShown} more; --report FILE writes them all.");
        if (plan.IsRefused)
            return;

        var counts = RosterCounts.Of(plan);
        await Console.Out.WriteLineAsync($"{plan.Year}: {counts.Added} people added, {counts.Changed} changed, {counts.Ended} ended, {counts.Unchanged} unchanged.");
    }

    /// <summary>A line that renews itself, on a terminal only.</summary>
    private sealed class StepProgress : IProgress<RosterProgress>
    {
        private bool isShown;

        public void Report(RosterProgress value)
        {
            if (Console.IsOutputRedirected)
                return;
            isShown = true;
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.Done:N0} of {value.Total:N0} steps"));
        }

        public void End()
        {
            if (isShown)
                Console.WriteLine();
        }
    }
}
