using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Faults;

/// <summary>A fault that waits for its call.</summary>
public sealed class PlannedFault
{
    private readonly FaultPlan plan;
    private readonly string method;
    private readonly string path;
    private readonly int nth;
    private readonly int times;
    private int seen;

    internal PlannedFault(FaultPlan plan, string method, string path, Fault fault, int nth, int times)
    {
        this.plan = plan;
        this.method = method;
        this.path = path;
        this.nth = nth;
        this.times = times;
        Fault = fault;
    }

    /// <summary>How many calls were struck so far.</summary>
    public int Struck { get; private set; }

    internal Fault Fault { get; }

    /// <summary>Withdraws the fault; calls that it already holds stay held.</summary>
    public void Withdraw() => plan.Remove(this);

    internal bool Strikes(WireRequest request)
    {
        if (!PathPattern.MatchesMethod(method, request.Method) || !PathPattern.Matches(path, request.Path))
            return false;

        seen++;
        if (seen < nth || seen - nth >= times)
            return false;

        Struck++;
        return true;
    }
}
