using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Faults;

/// <summary>A fault that waits for its calls.</summary>
public sealed class PlannedFault
{
    private readonly FaultPlan plan;
    private readonly Dice dice;
    private int seen;

    internal PlannedFault(FaultPlan plan, int seed, int number, string method, string path, Fault fault, int nth, int times, double probability)
    {
        this.plan = plan;
        dice = new Dice(seed, number);
        Number = number;
        (Method, Path, Fault, Nth, Times, Probability) = (method, path, fault, nth, times, probability);
    }

    /// <summary>Its place among all that were planned since the start, from 1.</summary>
    public int Number { get; }

    /// <summary>HTTP method, or <c>*</c>.</summary>
    public string Method { get; }

    /// <summary>The path or route that it waits for.</summary>
    public string Path { get; }

    /// <summary>What happens.</summary>
    public Fault Fault { get; }

    /// <summary>The first matching call that may be struck, from 1.</summary>
    public int Nth { get; }

    /// <summary>How many calls are struck at most.</summary>
    public int Times { get; }

    /// <summary>How likely it is that a call is struck, from 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>How many calls were struck so far.</summary>
    public int Struck { get; private set; }

    /// <summary>Withdraws the fault; calls that it already holds stay held.</summary>
    public void Withdraw() => plan.Remove(this);

    internal bool Strikes(WireRequest request, string? route, out double chance)
    {
        chance = 0;
        if (!PathPattern.MatchesMethod(Method, request.Method) || !PathPattern.Matches(Path, request.Path, route))
            return false;

        seen++;
        if (seen < Nth || Struck >= Times)
            return false;

        // Two throws for each call: whether it is struck, and what the fault leaves open.
        if (Probability < 1 && dice.Throw(2 * seen) >= Probability)
            return false;
        chance = dice.Throw((2 * seen) + 1);
        Struck++;
        return true;
    }
}
