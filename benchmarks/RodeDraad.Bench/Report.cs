using System.Globalization;
using System.Text.Json;
using RodeDraad.Bench.Measures;

namespace RodeDraad.Bench;

/// <summary>A table for people and JSON for the next run.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Prints and stores; true when every limit is kept.</summary>
    public static async Task<bool> GiveAsync(string root, IReadOnlyList<Figure> figures)
    {
        var baseline = await BaselineAsync(Path.Combine(root, "benchmarks/baseline.json"));
        var width = figures.Max(f => f.Name.Length);
        Console.WriteLine($"\n{"".PadRight(width)}  {"measured",12}      {"at most",8}  {"beside baseline",15}");
        foreach (var f in figures)
        {
            var limit = f.Limit is { } most ? most.ToString("0.##", CultureInfo.InvariantCulture) : "";
            var ratio = baseline.TryGetValue(f.Name, out var was) && was > 0 ? (f.Value / was).ToString("0.00", CultureInfo.InvariantCulture) + "×" : "";
            Console.WriteLine($"{f.Name.PadRight(width)}  {f.Value.ToString(f.Value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture),12} {f.Unit,-3}  {limit,8}  {ratio,15}{(f.IsOver ? "  OVER" : "")}");
        }
        var folder = Directory.CreateDirectory(Path.Combine(root, "benchmarks/results")).FullName;
        var file = Path.Combine(folder, TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + ".json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures.ToDictionary(f => f.Name, f => Math.Round(f.Value, 3)), Json) + "\n");
        Console.WriteLine($"\nWritten to {Path.GetRelativePath(root, file)}.");
        return !figures.Any(f => f.IsOver);
    }

    private static async Task<Dictionary<string, double>> BaselineAsync(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, double>>(await File.ReadAllTextAsync(file), Json)! : [];
}
