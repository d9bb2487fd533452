using System.Globalization;
using RodeDraad.Bench;
using RodeDraad.Bench.Bare;
using RodeDraad.Bench.Measures;
using RodeDraad.Core.Data;

if (args is ["bare", var rowsOf, var bytes])
{
    var port = int.Parse(Environment.GetEnvironmentVariable("RODEDRAAD__SITE__PORT")!, CultureInfo.InvariantCulture);
    await BareServer.RunAsync(port, rowsOf, int.Parse(bytes, CultureInfo.InvariantCulture));
    return 0;
}

var (root, quick, only) = (args[0], args.Contains("--quick"), args.Skip(1).FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal)));
var folder = Directory.CreateTempSubdirectory("rodedraad-bench-").FullName;
try
{
    Console.WriteLine("Making the school that is measured …");
    await BenchSchool.MakeAsync(new DatabaseOptions { Folder = folder });
    var bench = new BenchRun(root, folder, quick);
    (string Name, Func<BenchRun, Task<IReadOnlyList<Figure>>> Measure)[] all =
    [
        ("start", StartMeasure.ColdAsync),
        ("run", StartMeasure.RunScriptAsync),
        ("page", PageMeasure.RunAsync),
        ("group", PageMeasure.GroupAsync),
        ("threads", ThreadMeasure.RunAsync),
        ("filled", FilledDossierMeasure.RunAsync),
        ("screen", ScreenMeasure.RunAsync),
        ("import", ImportMeasure.RunAsync),
    ];
    var figures = new List<Figure>();
    foreach (var (name, measure) in all.Where(m => only is null || m.Name == only))
    {
        Console.WriteLine($"Measuring {name} …");
        figures.AddRange(await measure(bench));
    }
    if (figures.Count == 0)
    {
        await Console.Error.WriteLineAsync($"There is: {string.Join(", ", all.Select(m => m.Name))}.");
        return 2;
    }
    return await Report.GiveAsync(root, figures) ? 0 : 1;
}
finally
{
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    Directory.Delete(folder, recursive: true);
}
