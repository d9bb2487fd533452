namespace RodeDraad.Bench.Measures;

/// <summary>One measured figure.</summary>
/// <param name="Name">Stable name, as in the baseline.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit of the figure.</param>
/// <param name="Limit">The most it may be; null when it is only told.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Limit = null)
{
    public bool IsOver => Value > Limit;
}
