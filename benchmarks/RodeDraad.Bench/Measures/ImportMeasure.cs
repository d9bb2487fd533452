using System.Globalization;
using System.Text;
using RodeDraad.Core.Common;

namespace RodeDraad.Bench.Measures;

/// <summary>A roster of three thousand learners, from the command line, into an empty school.</summary>
internal static class ImportMeasure
{
    private const int Learners = 3_000;
    private const int GroupSize = 30;

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
            new("roster of 3,000 learners", first.Took.TotalSeconds, "s", 10),
            new("roster of 3,000 learners: CPU", first.Cpu.TotalSeconds, "s"),
            new("roster of 3,000 learners: most memory", first.PeakMemory, "MB", 300),
            new("the same roster again", again.Took.TotalSeconds, "s"),
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
