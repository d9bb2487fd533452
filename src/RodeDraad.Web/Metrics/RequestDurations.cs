using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace RodeDraad.Web.Metrics;

/// <summary>Durations of requests by route template, method and status: a histogram that is written without a lock.</summary>
internal sealed class RequestDurations
{
    public const string Instrument = "http.server.request.duration";
    private const string Name = "http_server_request_duration_seconds";

    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<(string Route, string Method, int Status), Cell> _cells = new();

    /// <summary>One request, with the tags that the server gives; the route is a template, so no address of a person is kept.</summary>
    public void Record(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (route, method, status) = ("", "", 0);
        foreach (var (key, value) in tags)
        {
            if (key == "http.route") route = value as string ?? "";
            else if (key == "http.request.method") method = value as string ?? "";
            else if (key == "http.response.status_code" && value is int code) status = code;
        }
        _cells.GetOrAdd((route, method, status), _ => new Cell()).Add(seconds);
    }

    public void Write(StringBuilder text)
    {
        text.Append("# HELP ").Append(Name).Append(" Duration of requests.\n# TYPE ").Append(Name).Append(" histogram\n");
        foreach (var ((route, method, status), cell) in _cells.OrderBy(c => c.Key))
        {
            var labels = $"http_route=\"{PrometheusText.Escape(route)}\",http_request_method=\"{PrometheusText.Escape(method)}\",http_response_status_code=\"{status.ToString(CultureInfo.InvariantCulture)}\"";
            cell.Write(text, labels);
        }
    }

    private sealed class Cell
    {
        private readonly long[] _counts = new long[Bounds.Length + 1];
        private long _microseconds;

        public void Add(double seconds)
        {
            var i = 0;
            while (i < Bounds.Length && seconds > Bounds[i]) i++;
            Interlocked.Increment(ref _counts[i]);
            Interlocked.Add(ref _microseconds, (long)(seconds * 1e6));
        }

        public void Write(StringBuilder text, string labels)
        {
            long below = 0;
            for (var i = 0; i < _counts.Length; i++)
            {
                below += Interlocked.Read(ref _counts[i]);
                var bound = i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{{labels},le=\"{bound}\"}} {below}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"{Name}_sum{{{labels}}} {Interlocked.Read(ref _microseconds) / 1e6}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Name}_count{{{labels}}} {below}\n");
        }
    }
}
