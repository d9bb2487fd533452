using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RodeDraad.Testing.Hosting;

/// <summary>A mail server on a free port of this machine that keeps what it is given, or refuses it.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly Task _loop;

    public MailSink()
    {
        _listener.Start();
        _loop = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answers every mail with "try again later".</summary>
    public bool Refuses { get; set; }

    /// <summary>What came in: headers and body, as sent.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    /// <summary>The body of a mail in readable letters.</summary>
    public static string BodyOf(string mail)
    {
        var (head, body) = (mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)], mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)));
        if (!head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)) return body;
        var bytes = new List<byte>();
        body = body.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '=' && i + 2 < body.Length)
            {
                bytes.Add(Convert.ToByte(body.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)body[i]);
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                _mails.Enqueue(await ReadMailAsync(reader));
                await writer.WriteLineAsync("250 kept");
            }
            else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else
            {
                await writer.WriteLineAsync(Refuses && line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase) ? "451 try later" : "250 ok");
            }
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        return mail.ToString();
    }
}
