using System.Collections.Concurrent;
using System.Threading.Channels;
using RodeDraad.Core.People.Rosters.Importing;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>An import that somebody asked to apply.</summary>
/// <param name="Import">The import.</param>
/// <param name="School">Its school.</param>
/// <param name="Actor">Who asked.</param>
public sealed record ApplyOrder(Guid Import, Guid School, Guid Actor);

/// <summary>Imports that wait for the worker, and how far the one is that it works on. Nothing of this survives a restart.</summary>
public sealed class ApplyQueue
{
    private readonly Channel<ApplyOrder> orders = Channel.CreateUnbounded<ApplyOrder>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, RosterProgress> busy = new();

    public void Add(ApplyOrder order)
    {
        if (busy.TryAdd(order.Import, default))
            orders.Writer.TryWrite(order);
    }

    public IAsyncEnumerable<ApplyOrder> ReadAllAsync(CancellationToken ct) => orders.Reader.ReadAllAsync(ct);

    public void Report(Guid import, RosterProgress progress) => busy[import] = progress;

    public void Finish(Guid import) => busy.TryRemove(import, out _);

    public bool IsBusy(Guid import) => busy.ContainsKey(import);

    /// <summary>How far the import is; null when this program does not work on it.</summary>
    public RosterProgress? ProgressOf(Guid import) => busy.TryGetValue(import, out var progress) ? progress : null;
}
