namespace MappingSync.Schemas;

/// <summary>Collects differences, and what settles some of them: another place where the same property of the same type is as the contract says.</summary>
internal sealed class Findings
{
    private readonly List<(Difference Difference, string Type, string Property)> found = [];
    private readonly HashSet<(DifferenceKind Kind, string Type, string Property)> settled = [];

    public void Add(Difference difference) => found.Add((difference, "", ""));

    /// <summary>Adds a difference that another place of the same type may settle.</summary>
    public void Add(Difference difference, string type, string property) => found.Add((difference, type, property));

    public void Settle(DifferenceKind kind, string type, string property) => settled.Add((kind, type, property));

    public IReadOnlyList<Difference> Unsettled() => [.. found.Where(one => !settled.Contains((one.Difference.Kind, one.Type, one.Property))).Select(one => one.Difference)];
}
