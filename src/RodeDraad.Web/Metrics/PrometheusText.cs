using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace RodeDraad.Web.Metrics;

/// <summary>
/// Collects what the runtime, the server and the product measure and writes it as Prometheus reads it. Small and our
/// own, because no exporter package can be had; docs/dependencies.md names what it can be swapped for.
/// </summary>
public sealed class PrometheusText : IDisposable
{
    /// <summary>Meters and instruments that are worth a line; prefixes, so that a new runtime's extras do not flood a page.</summary>
    private static readonly string[] Wanted =
    [
        RequestDurations.Instrument, "http.server.active_requests", "kestrel.active_connections",
        "dotnet.gc.collections", "dotnet.gc.pause.time", "dotnet.gc.heap.total_allocated", "dotnet.gc.last_collection.heap.size",
        "dotnet.process.memory.working_set", "dotnet.process.cpu.time", "dotnet.thread_pool.thread.count", "dotnet.thread_pool.queue.length",
        "dotnet.exceptions", "rodedraad.",
    ];

    private readonly MeterListener _listener = new();
    private readonly RequestDurations _durations = new();
    private readonly ConcurrentDictionary<string, Family> _families = new();

    public PrometheusText(IMeterFactory meters, ProductMeter product)
    {
        ArgumentNullException.ThrowIfNull(product);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Meters of another application in the same process (tests) have another scope.
            if (instrument.Meter.Scope is { } scope && !ReferenceEquals(scope, meters)) return;
            if (!Array.Exists(Wanted, w => instrument.Name.StartsWith(w, StringComparison.Ordinal))) return;
            if (instrument.Name == RequestDurations.Instrument) listener.EnableMeasurementEvents(instrument, _durations);
            else listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(instrument.Name, _ => new Family(instrument)));
        };
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => Take(state, value, tags));
        _listener.Start();
    }

    /// <summary>All measurements at this moment.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder(16 * 1024);
        _durations.Write(text);
        foreach (var family in _families.OrderBy(f => f.Key, StringComparer.Ordinal)) family.Value.Write(text);
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    internal static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Take(object? state, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (state is RequestDurations durations) durations.Record(value, tags);
        else if (state is Family family) family.Take(value, tags);
    }

    /// <summary>One instrument: a value per set of labels.</summary>
    private sealed class Family(Instrument instrument)
    {
        private readonly ConcurrentDictionary<string, double> _values = new();
        private readonly bool _adds = !instrument.IsObservable;
        private readonly string _name = NameOf(instrument);
        private readonly string _type = IsCounter(instrument) ? "counter" : "gauge";

        public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var labels = Labels(tags);
            if (_adds) _values.AddOrUpdate(labels, value, (_, was) => was + value);
            else _values[labels] = value;
        }

        public void Write(StringBuilder text)
        {
            if (_values.IsEmpty) return;
            text.Append(CultureInfo.InvariantCulture, $"# HELP {_name} {instrument.Description}\n# TYPE {_name} {_type}\n");
            foreach (var (labels, value) in _values.OrderBy(v => v.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{_name}{(labels.Length > 0 ? "{" + labels + "}" : "")} {value}\n");
        }

        private static bool IsCounter(Instrument instrument)
        {
            var kind = instrument.GetType().GetGenericTypeDefinition();
            return kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>);
        }

        private static string NameOf(Instrument instrument)
        {
            var name = new StringBuilder(instrument.Name.Replace('.', '_'));
            if (instrument.Unit is "s") name.Append("_seconds");
            else if (instrument.Unit is "By") name.Append("_bytes");
            if (IsCounter(instrument)) name.Append("_total");
            return name.ToString();
        }

        private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.IsEmpty) return "";
            var labels = new StringBuilder();
            foreach (var (key, value) in tags)
            {
                if (labels.Length > 0) labels.Append(',');
                labels.Append(CultureInfo.InvariantCulture, $"{key.Replace('.', '_')}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
            }
            return labels.ToString();
        }
    }
}
