namespace MappingSync.Schemas;

/// <summary>A shape with the name that messages call it by.</summary>
/// <param name="Name">A contract's name, or a schema's file with the place in it.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Direction">Whether the API uses it in answers, in requests or in both.</param>
public sealed record NamedShape(string Name, Shape Shape, Direction Direction = Direction.Both)
{
    /// <summary>Whether the shape is made of values that were seen: it says what there is, not all that there may be.</summary>
    public bool IsObserved { get; init; }
}
