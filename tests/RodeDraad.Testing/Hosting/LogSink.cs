using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RodeDraad.Testing.Hosting;

/// <summary>Keeps everything that the application logs, arguments and exceptions included, to search in.</summary>
public sealed class LogSink : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Everything logged so far, one text per event.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Events that mention a text.</summary>
    public IReadOnlyList<string> Mentioning(string text) =>
        [.. _lines.Where(l => l.Contains(text, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Events of level Error and Critical.</summary>
    public IReadOnlyList<string> Errors =>
        [.. _lines.Where(l => l.StartsWith("Error", StringComparison.Ordinal) || l.StartsWith("Critical", StringComparison.Ordinal))];

    ILogger ILoggerProvider.CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(LogSink sink, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var arguments = state is IEnumerable<KeyValuePair<string, object?>> named
                ? string.Join(' ', named.Select(p => $"{p.Key}={p.Value}"))
                : "";
            sink._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {arguments} {exception}");
        }
    }
}
