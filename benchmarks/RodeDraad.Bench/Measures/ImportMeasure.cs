using System.Diagnostics;
using System.Globalization;
using System.Text;
using RodeDraad.Core.Common;

namespace RodeDraad.Bench.Measures;

/// <summary>A roster of three thousand learners, from the command line and through the page, into an empty school.</summary>
internal static class ImportMeasure
{
    private const int Learners = 3_000;
    private const int GroupSize = 30;
    private const string Page = "/beheer/import";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        var file = Path.Combine(bench.Folder, "roster.csv");
        await File.WriteAllTextAsync(file, Roster(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var folder = Path.Combine(bench.Folder, "import");
        await EmptySchool.MakeAsync(folder);
        var first = await Server.RunAsync(bench.Program, ["import", file], folder);
        if (first.Code != 0) throw new InvalidOperationException(first.Words);
        var again = await Server.RunAsync(bench.Program, ["import", file], folder);
        return
        [
            .. await ThroughPageAsync(bench, file),
            new("roster of 3,000 learners", first.Took.TotalSeconds, "s", 10),
            new("roster of 3,000 learners: CPU", first.Cpu.TotalSeconds, "s"),
            new("roster of 3,000 learners: most memory", first.PeakMemory, "MB", 300),
            new("the same roster again", again.Took.TotalSeconds, "s"),
        ];
    }

    /// <summary>Handed in, looked at and applied in the pages of a server; the time a person thinks is left out.</summary>
    private static async Task<IReadOnlyList<Figure>> ThroughPageAsync(BenchRun bench, string file)
    {
        var folder = Path.Combine(bench.Folder, "import-page");
        await EmptySchool.MakeAsync(folder);
        using var server = await Server.StartAsync(bench.Program, ["serve"], folder);
        using var http = await SignedIn.ClientAsync(server, EmptySchool.Administrator);
        var form = await http.GetStringAsync(Page);

        var clock = Stopwatch.StartNew();
        using var roster = new MultipartFormDataContent
        {
            { new StringContent(SignedIn.FieldOf(form, "_form")), "_form" },
            { new StringContent(SchoolYear.Of(TimeProvider.System.Today()).Start.ToString(CultureInfo.InvariantCulture)), "Form.Year" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(file)), "Form.File", "roster.csv" },
        };
        using var answer = await http.PostAsync(Page, roster);
        var import = answer.RequestMessage!.RequestUri;
        var preview = await answer.Content.ReadAsStringAsync();
        using var yes = new FormUrlEncodedContent([new("_form", SignedIn.FieldOf(preview, "_form")), new("fingerprint", SignedIn.FieldOf(preview, "fingerprint"))]);
        using var begun = await http.PostAsync(import, yes);
        begun.EnsureSuccessStatusCode();
        string page;
        while ((page = await http.GetStringAsync(import)).Contains("<progress", StringComparison.Ordinal)) await Task.Delay(Look);
        if (page.Contains("fingerprint", StringComparison.Ordinal)) throw new InvalidOperationException("The roster was not applied.");
        return
        [
            new("roster of 3,000 learners through the page", clock.Elapsed.TotalSeconds, "s", 10),
            new("roster of 3,000 learners through the page: most memory", server.PeakMemory, "MB", 300),
        ];
    }

    private static string Roster()
    {
        var year = SchoolYear.Of(TimeProvider.System.Today());
        var text = new StringBuilder("Stamnummer,Roepnaam,Tussenvoegsel,Achternaam,Klas,Klassenmentor 1\n");
        for (var i = 0; i < Learners; i++)
        {
            var group = i / GroupSize;
            text.Append(CultureInfo.InvariantCulture, $"{year.Start}{i:D5},Noor{i},{(i % 4 == 0 ? "van der" : "")},Berg{i},{1 + group % 5}h{group},mnt{group}\n");
        }
        return text.ToString();
    }
}
