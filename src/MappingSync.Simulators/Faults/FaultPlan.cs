using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Faults;

/// <summary>Which faults strike which calls. Safe to change while requests run.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<PlannedFault> planned = [];
    private readonly int seed;

    internal FaultPlan(int seed) => this.seed = seed;

    /// <summary>Plans a fault. Several may strike one call; they act in the order in which they were added.</summary>
    /// <param name="method">HTTP method, or <c>*</c>.</param>
    /// <param name="path">Decoded path; <c>*</c> stands for one segment, <c>**</c> at the end for any rest.</param>
    /// <param name="fault">What happens.</param>
    /// <param name="nth">The first matching call, counted from now and from 1, that is struck.</param>
    /// <param name="times">How many matching calls in a row are struck.</param>
    /// <returns>The plan's entry, which counts and can be withdrawn.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nth"/> or <paramref name="times"/> is below 1.</exception>
    public PlannedFault Add(string method, string path, Fault fault, int nth = 1, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var entry = new PlannedFault(this, method, path, fault, nth, times);
        lock (gate)
            planned.Add(entry);
        return entry;
    }

    /// <summary>Withdraws everything that is planned.</summary>
    public void Clear()
    {
        lock (gate)
            planned.Clear();
    }

    internal void Remove(PlannedFault entry)
    {
        lock (gate)
            planned.Remove(entry);
    }

    internal IReadOnlyList<Fault> Take(WireRequest request)
    {
        lock (gate)
            return planned.Where(entry => entry.Strikes(request)).Select(entry => entry.Fault).ToList();
    }
}
