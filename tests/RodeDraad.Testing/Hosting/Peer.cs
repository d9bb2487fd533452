using System.Diagnostics;

namespace RodeDraad.Testing.Hosting;

/// <summary>A program of others in <c>tools/peers</c> that a test speaks with, in a process of its own.</summary>
public sealed class Peer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private Peer(Process process) => _process = process;

    /// <summary>Starts one of the scripts.</summary>
    public static Peer Start(string script) => new(Process.Start(new ProcessStartInfo("node", Path.Combine(Folder(), script))
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!);

    /// <summary>Gives a script its whole input and answers with its output; throws when it does not end well.</summary>
    public static async Task<string> AskAsync(string script, byte[] input)
    {
        await using var peer = Start(script);
        await peer._process.StandardInput.BaseStream.WriteAsync(input);
        peer._process.StandardInput.Close();
        var answer = await peer._process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await peer._process.WaitForExitAsync().WaitAsync(Patience);
        return peer._process.ExitCode == 0 ? answer : throw new InvalidOperationException($"{script} ended with {peer._process.ExitCode}.");
    }

    /// <summary>The next line that it prints.</summary>
    public async Task<string> LineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("It has ended.");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        _process.Dispose();
    }

    private static string Folder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, "tools", "peers"))) return Path.Combine(folder, "tools", "peers");
        throw new DirectoryNotFoundException("tools/peers");
    }
}
