using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace RodeDraad.Bench;

/// <summary>A program that ran to its end.</summary>
/// <param name="Took">From start to end.</param>
/// <param name="Cpu">User and system time.</param>
/// <param name="PeakMemory">The most resident memory it had, in MB.</param>
/// <param name="Code">Exit code.</param>
/// <param name="Words">What it printed.</param>
internal sealed record Run(TimeSpan Took, TimeSpan Cpu, double PeakMemory, int Code, string Words);

/// <summary>A server in its own process, with what the kernel says about it.</summary>
internal sealed class Server : IDisposable
{
    /// <summary>Ticks of utime and stime a second, on every Linux that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    private readonly Process _process;

    private Server(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }
    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>User and system time so far.</summary>
    public TimeSpan Cpu => CpuOf(_process.Id);

    /// <summary>The most resident memory it had, in MB.</summary>
    public double PeakMemory => MemoryOf(_process.Id, "VmHWM");

    /// <summary>Resident memory in MB.</summary>
    public double Memory => MemoryOf(_process.Id, "VmRSS");

    /// <summary>Starts a program on a free port and waits until it listens.</summary>
    public static async Task<Server> StartAsync(string program, string[] arguments, string folder)
    {
        var server = Launch(program, arguments, folder);
        while (true)
        {
            if (server._process.HasExited) throw new InvalidOperationException($"{program} stopped: {await server._process.StandardError.ReadToEndAsync()}");
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync("127.0.0.1", server.Port);
                return server;
            }
            catch (SocketException)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Starts a program and does not wait.</summary>
    public static Server Launch(string program, string[] arguments, string folder)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["RODEDRAAD__DATA__FOLDER"] = folder;
        start.Environment["RODEDRAAD__SITE__PORT"] = port.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new Server(process, port);
    }

    /// <summary>Runs a program to its end: time, and the most memory it had.</summary>
    public static async Task<Run> RunAsync(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["RODEDRAAD__DATA__FOLDER"] = folder;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var words = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (peak, cpu) = (0.0, TimeSpan.Zero);
        while (!process.HasExited)
        {
            try
            {
                peak = Math.Max(peak, MemoryOf(process.Id, "VmHWM"));
                cpu = CpuOf(process.Id);
            }
            catch (IOException)
            {
                // It ended between the question and the answer.
            }
            await Task.Delay(20);
        }
        return new Run(clock.Elapsed, cpu, peak, process.ExitCode, await words + await errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static TimeSpan CpuOf(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    private static double MemoryOf(int process, string field)
    {
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(field + ":", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
