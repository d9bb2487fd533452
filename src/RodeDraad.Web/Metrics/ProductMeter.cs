using System.Diagnostics.Metrics;

namespace RodeDraad.Web.Metrics;

/// <summary>What the product itself counts; never anything about a person.</summary>
public sealed class ProductMeter
{
    public const string Name = "RodeDraad";

    private readonly Counter<long> _failures;
    private readonly Counter<long> _imports;

    public ProductMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _failures = meter.CreateCounter<long>("rodedraad.sign_in.failures", description: "Attempts to sign in that were refused.");
        _imports = meter.CreateCounter<long>("rodedraad.imports", description: "Rosters that were applied or refused.");
    }

    /// <summary>Somebody was not let in.</summary>
    public void SignInFailed() => _failures.Add(1);

    /// <summary>A roster was taken over, or refused whole.</summary>
    public void RosterImported(bool applied) => _imports.Add(1, new KeyValuePair<string, object?>("outcome", applied ? "applied" : "refused"));
}
