using System.Collections.Immutable;
using MappingSync.Simulators.Faults;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Which faults strike which deliveries of webhooks. Safe to change at any time.</summary>
public sealed class WebhookFaults
{
    private const string Any = "*";

    private readonly Lock gate = new();
    private readonly int seed;
    private ImmutableArray<Planned> planned = [];
    private int last;

    internal WebhookFaults(int seed) => this.seed = seed;

    /// <summary>Plans a fault. Several may strike one delivery.</summary>
    /// <param name="eventName">The event, or <c>*</c>.</param>
    /// <param name="fault">What happens.</param>
    /// <param name="nth">The first delivery of the event, or try for what meets tries, that may be struck; counted from now and from 1.</param>
    /// <param name="times">How many are struck; <see cref="int.MaxValue" /> for all.</param>
    /// <param name="probability">How likely it is that one is struck, from 0 to 1; the seed decides.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="nth"/> or <paramref name="times"/> is below 1, or <paramref name="probability" /> not from 0 to 1.
    /// </exception>
    public void Add(string eventName, WebhookFault fault, int nth = 1, int times = 1, double probability = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        lock (gate)
            planned = planned.Add(new Planned(new Dice(seed, ++last), eventName, fault, nth, times, probability));
    }

    /// <summary>Withdraws everything that is planned; what is held back stays so.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned = [];
            last = 0;
        }
    }

    /// <summary>What strikes a new delivery, or one of its tries, with a chance for what is left to the seed.</summary>
    internal IReadOnlyList<(WebhookFault Fault, double Chance)> Take(string eventName, bool ofTry)
    {
        if (planned.IsEmpty)
            return [];
        lock (gate)
        {
            var struck = new List<(WebhookFault, double)>();
            foreach (var entry in planned)
            {
                if (entry.Fault.Kind is WebhookFaultKind.Fail or WebhookFaultKind.LoseAnswer == ofTry && entry.Strikes(eventName, out var chance))
                    struck.Add((entry.Fault, chance));
            }

            return struck;
        }
    }

    private sealed class Planned(Dice dice, string eventName, WebhookFault fault, int nth, int times, double probability)
    {
        private int seen;
        private int struck;

        public WebhookFault Fault => fault;

        public bool Strikes(string actual, out double chance)
        {
            chance = 0;
            if (eventName != Any && eventName != actual)
                return false;
            seen++;
            if (seen < nth || struck >= times || (probability < 1 && dice.Throw(2 * seen) >= probability))
                return false;
            chance = dice.Throw((2 * seen) + 1);
            struck++;
            return true;
        }
    }
}
