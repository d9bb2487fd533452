using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace RodeDraad.Bench;

/// <summary>What a round of load came to.</summary>
/// <param name="Requests">Answers with status 200.</param>
/// <param name="Seconds">Length of the round.</param>
/// <param name="P50">Half of the answers were at least this quick, in ms.</param>
/// <param name="P99">99 in 100 were, in ms.</param>
/// <param name="CpuMicroseconds">Of the server, per request.</param>
/// <param name="Bytes">Of one answer, head included.</param>
internal sealed record Round(long Requests, double Seconds, double P50, double P99, double CpuMicroseconds, long Bytes)
{
    public double PerSecond => Requests / Seconds;
}

/// <summary>A load generator on raw sockets that stay open: it asks the next page as soon as the last one is whole.</summary>
internal static class Load
{
    private const int BufferSize = 512 * 1024;

    public static async Task<Round> RunAsync(Server server, string path, string cookie, int connections, TimeSpan length)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nCookie: {cookie}\r\n\r\n");
        var before = server.Cpu;
        var clock = Stopwatch.StartNew();
        var workers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(server.Port, request, clock, length))));
        var (seconds, cpu) = (clock.Elapsed.TotalSeconds, server.Cpu - before);
        var times = workers.SelectMany(w => w.Times).Order().ToList();
        return new Round(times.Count, seconds, At(times, 0.50), At(times, 0.99), cpu.TotalMicroseconds / times.Count, workers[0].Bytes);
    }

    private static double At(List<long> times, double part) => times[(int)(times.Count * part)] * 1000.0 / Stopwatch.Frequency;

    private static async Task<(List<long> Times, long Bytes)> AskAsync(int port, byte[] request, Stopwatch clock, TimeSpan length)
    {
        var times = new List<long>(50_000);
        var bytes = 0L;
        var buffer = new byte[BufferSize];
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        while (clock.Elapsed < length)
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            bytes = await AnswerAsync(socket, buffer);
            times.Add(Stopwatch.GetTimestamp() - start);
        }
        return (times, bytes);
    }

    /// <summary>Reads one whole answer: by its length, or to its last chunk.</summary>
    private static async Task<long> AnswerAsync(Socket socket, byte[] buffer)
    {
        var (have, head, length) = (0, -1, -1L);
        while (true)
        {
            if (have == buffer.Length) throw new InvalidOperationException("The answer is larger than the buffer.");
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (read == 0) throw new InvalidOperationException("The server closed the connection.");
            have += read;
            if (head < 0)
            {
                head = buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8);
                if (head < 0) continue;
                if (!buffer.AsSpan(0, have).StartsWith("HTTP/1.1 200"u8))
                    throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, Math.Min(have, 200)));
                length = LengthOf(buffer.AsSpan(0, head));
            }
            if (length >= 0 ? have == head + 4 + length : buffer.AsSpan(0, have).EndsWith("\r\n0\r\n\r\n"u8)) return have;
        }
    }

    private static long LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out long length, out _) ? length : -1;
    }
}
