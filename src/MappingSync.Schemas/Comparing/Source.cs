namespace MappingSync.Schemas;

/// <summary>A place in a schema that describes the value at hand.</summary>
internal sealed record Source(NamedShape Schema, Shape Shape, Member? Member)
{
    public bool IsObserved => Schema.IsObserved;

    /// <summary>The place where one of the kinds was seen, else the place of the shape.</summary>
    public string TextOf(ValueKinds kinds) =>
        Shape.SeenAt?.FirstOrDefault(seen => kinds.HasFlag(seen.Key)).Value is { } at ? $"{Schema.Name}#{at}" : Text;

    public string Text => Shape.Location.Length == 0 ? Schema.Name : $"{Schema.Name}#{Shape.Location}";
}
