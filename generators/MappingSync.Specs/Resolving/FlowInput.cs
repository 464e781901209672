namespace MappingSync.Specs.Resolving;

/// <summary>A member of a flow's inputs struct as a spec can read it.</summary>
/// <param name="Name">The input's name in the spec, <c>parent</c> for the parent; null for a list that only the rows read.</param>
/// <param name="Member">The member's C# name.</param>
/// <param name="Type">Its type.</param>
/// <param name="TypeText">Its type as emitted.</param>
/// <param name="Summary">What it holds.</param>
/// <param name="IsOwn">Whether the spec itself declares it, rather than the spec of its parent.</param>
internal sealed record FlowInput(string? Name, string Member, ResolvedType Type, string TypeText, string Summary, bool IsOwn);
