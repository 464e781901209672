using System.Collections.Immutable;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Faults;

/// <summary>Which faults strike which calls. Safe to change while requests run.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly int seed;
    private ImmutableArray<PlannedFault> planned = [];
    private int last;

    internal FaultPlan(int seed) => this.seed = seed;

    /// <summary>What is planned, those that have struck for the last time included.</summary>
    public IReadOnlyList<PlannedFault> Planned => planned;

    /// <summary>Plans a fault. Several may strike one call; they act in the order in which they were added.</summary>
    /// <param name="method">HTTP method, or <c>*</c>.</param>
    /// <param name="path">
    /// Decoded path; <c>*</c> stands for one segment, <c>**</c> at the end for any rest. Or a route as the simulator lists it, for example
    /// <c>/customers/:customerNumber</c>.
    /// </param>
    /// <param name="fault">What happens.</param>
    /// <param name="nth">The first matching call, counted from now and from 1, that may be struck.</param>
    /// <param name="times">How many matching calls are struck; <see cref="int.MaxValue" /> for all.</param>
    /// <param name="probability">How likely it is that such a call is struck, from 0 to 1; the seed decides.</param>
    /// <returns>The plan's entry, which counts and can be withdrawn.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="nth"/> or <paramref name="times"/> is below 1, or <paramref name="probability" /> not from 0 to 1.
    /// </exception>
    public PlannedFault Add(string method, string path, Fault fault, int nth = 1, int times = 1, double probability = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        lock (gate)
        {
            var entry = new PlannedFault(this, seed, ++last, method, path, fault, nth, times, probability);
            planned = planned.Add(entry);
            return entry;
        }
    }

    /// <summary>Withdraws everything that is planned; what is planned next is the first again.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned = [];
            last = 0;
        }
    }

    internal void Remove(PlannedFault entry)
    {
        lock (gate)
            planned = planned.Remove(entry);
    }

    /// <summary>What strikes a call, with a chance of its own for whatever is left to the seed.</summary>
    internal IReadOnlyList<(Fault Fault, double Chance)> Take(WireRequest request, string? route)
    {
        if (planned.IsEmpty)
            return [];
        lock (gate)
        {
            var struck = new List<(Fault, double)>();
            foreach (var entry in planned)
            {
                if (entry.Strikes(request, route, out var chance))
                    struck.Add((entry.Fault, chance));
            }

            return struck;
        }
    }
}
