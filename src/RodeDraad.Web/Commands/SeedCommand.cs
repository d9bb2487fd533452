using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Demo;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Commands;

/// <summary>rodedraad seed: makes a large synthetic deployment for load tests.</summary>
internal static class SeedCommand
{
    private const int MostSchools = 2_000;
    private const int MostLearners = 20_000;
    private const int MostYears = 6;

    public static Command Make()
    {
        var schools = Number("--schools", $"How many schools, 1 to {MostSchools}.", 1, MostSchools);
        var learners = Number("--learners", $"How many learners in each school, 1 to {MostLearners}.", 300, MostLearners);
        var years = Number("--years", $"How many school years of history, 1 to {MostYears}.", 3, MostYears);
        var seed = new Option<int>("--seed") { Description = "The same number makes the same schools on the same day.", DefaultValueFactory = _ => 1 };
        var add = new Option<bool>("--add") { Description = "Also when there are schools already." };
        var accounts = new Option<bool>("--accounts")
        {
            Description = "Accounts for staff and three learners in each school, such as mentor@school1.rodedraad.test, "
                + "with the password of the demo. Never where real people are.",
        };
        var command = new Command("seed", "Makes synthetic schools with learners and their dossiers, for load tests.")
            { schools, learners, years, seed, add, accounts };
        command.SetAction((parsed, ct) => RunAsync(
            new SyntheticPlan
            {
                Schools = parsed.GetValue(schools),
                Learners = parsed.GetValue(learners),
                Years = parsed.GetValue(years),
                Seed = parsed.GetValue(seed),
                Accounts = parsed.GetValue(accounts),
            },
            parsed.GetValue(add),
            ct));
        return command;
    }

    private static async Task<int> RunAsync(SyntheticPlan plan, bool add, CancellationToken ct)
    {
        var settings = SettingsReader.Read();
        var migrator = new Migrator(settings.Database.Options(settings.Data.Folder));
        await migrator.MigrateAsync(ct);
        var progress = new LearnerProgress(plan.Schools * (long)plan.Learners);
        var deployment = new SyntheticDeployment(migrator, TimeProvider.System, new PasswordHasher<Account>()) { Progress = progress.Add };
        if (!add && !await deployment.IsEmptyAsync(ct))
        {
            await Console.Error.WriteLineAsync("This database is in use already. Nothing was changed; --add adds the schools to it.");
            return CommandLine.Refused;
        }
        await deployment.AddAsync(plan, ct);
        progress.End();
        return CommandLine.Done;
    }

    private static Option<int> Number(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= most))
                result.AddError($"{name} is 1 to {most}.");
        });
        return option;
    }

    /// <summary>Counts learners; a line that renews itself on a terminal, and one line at the end.</summary>
    private sealed class LearnerProgress(long total)
    {
        private readonly long _started = TimeProvider.System.GetTimestamp();
        private long _done;

        public void Add(int learners)
        {
            _done += learners;
            if (!Console.IsOutputRedirected) Console.Write(Line("\r"));
        }

        public void End() => Console.WriteLine(Console.IsOutputRedirected ? Line("") : "");

        private string Line(string start) => string.Create(CultureInfo.InvariantCulture,
            $"{start}{_done:N0} of {total:N0} learners, {TimeProvider.System.GetElapsedTime(_started).TotalSeconds:N0} s");
    }
}
