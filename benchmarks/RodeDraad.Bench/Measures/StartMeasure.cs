using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace RodeDraad.Bench.Measures;

/// <summary>From the start of a process to the first page of somebody who is signed in.</summary>
internal static class StartMeasure
{
    private const int Times = 5;

    /// <summary>Cold starts of the published program.</summary>
    public static async Task<IReadOnlyList<Figure>> ColdAsync(BenchRun bench)
    {
        string cookie;
        using (var first = await bench.ServeAsync()) cookie = await SignedIn.CookieAsync(first, BenchSchool.Learner);
        var (took, cpu) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var clock = Stopwatch.StartNew();
            using var server = Server.Launch(bench.Program, ["serve"], bench.Folder);
            await FirstPageAsync(server, cookie);
            took.Add(clock.Elapsed.TotalSeconds);
            cpu.Add(server.Cpu.TotalSeconds);
        }
        return
        [
            new("cold start to first signed-in page, best of 5", took.Min(), "s", 1),
            new("cold start to first signed-in page, median", took.Order().ElementAt(Times / 2), "s"),
            new("cold start: CPU of the program, best of 5", cpu.Min(), "s"),
        ];
    }

    /// <summary>./run on a data folder that is there, nothing to build.</summary>
    public static async Task<IReadOnlyList<Figure>> RunScriptAsync(BenchRun bench)
    {
        string cookie;
        using (var first = await bench.ServeAsync()) cookie = await SignedIn.CookieAsync(first, BenchSchool.Learner);
        var clock = Stopwatch.StartNew();
        using var server = Server.Launch(Path.Combine(bench.Root, "run"), [], bench.Folder);
        await FirstPageAsync(server, cookie);
        return [new("second ./run to first signed-in page", clock.Elapsed.TotalSeconds, "s", 5)];
    }

    private static async Task FirstPageAsync(Server server, string cookie)
    {
        var request = Encoding.ASCII.GetBytes($"GET /dossier HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
        var buffer = new byte[64];
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync("127.0.0.1", server.Port);
                await socket.SendAsync(request);
                var read = await socket.ReceiveAsync(buffer);
                if (Encoding.ASCII.GetString(buffer, 0, read).StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) return;
                throw new InvalidOperationException("The first page is not a 200.");
            }
            catch (SocketException)
            {
                await Task.Delay(2);
            }
        }
    }
}
