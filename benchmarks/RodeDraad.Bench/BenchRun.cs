using System.Globalization;

namespace RodeDraad.Bench;

/// <summary>Where things are and how long to measure.</summary>
internal sealed class BenchRun(string root, string folder, bool quick)
{
    public string Root { get; } = root;

    /// <summary>Data of this run only.</summary>
    public string Folder { get; } = folder;

    public string Program => Path.Combine(Root, "artifacts/app/rodedraad");
    public int Rounds => quick ? 2 : 5;
    public TimeSpan WarmUp => TimeSpan.FromSeconds(quick ? 5 : 12);
    public TimeSpan RoundLength => TimeSpan.FromSeconds(quick ? 3 : 5);

    /// <summary>The published program on the measured school.</summary>
    public Task<Server> ServeAsync() => Server.StartAsync(Program, ["serve"], Folder);

    /// <summary>The bare endpoint on the same rows, answering with as many bytes.</summary>
    public Task<Server> BareAsync(long bytes) =>
        Server.StartAsync("dotnet", [typeof(BenchRun).Assembly.Location, "bare", Folder, bytes.ToString(CultureInfo.InvariantCulture)], Folder);
}
