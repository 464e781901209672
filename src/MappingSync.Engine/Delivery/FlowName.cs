namespace MappingSync.Engine.Delivery;

/// <summary>How flows are called in the ledger: the entity of the spec, a dot, and the flow's name in the spec.</summary>
public static class FlowName
{
    /// <summary>The flow from Rackbeat to e-conomic.</summary>
    public static string Push(string entity) => entity + ".push";

    /// <summary>The flow from e-conomic to Rackbeat.</summary>
    public static string Pull(string entity) => entity + ".pull";
}
