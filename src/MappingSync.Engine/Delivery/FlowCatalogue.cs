namespace MappingSync.Engine.Delivery;

/// <summary>All flows that this version has, by name and by the entity that they push.</summary>
public sealed class FlowCatalogue
{
    private readonly Dictionary<string, IFlow> byName;

    /// <summary>Makes the catalogue.</summary>
    /// <exception cref="ArgumentException">Two flows have the same name.</exception>
    public FlowCatalogue(IEnumerable<IFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        byName = flows.ToDictionary(flow => flow.Name, StringComparer.Ordinal);
        All = [.. byName.Values];
    }

    /// <summary>Every flow.</summary>
    public IReadOnlyList<IFlow> All { get; }

    /// <summary>The flow with a name, or null.</summary>
    public IFlow? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The flow that brings records of an entity to e-conomic, or null when records of that entity are never created there.</summary>
    public IFlow? PushOf(string entity) => Find(FlowName.Push(entity));
}
