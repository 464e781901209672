namespace MappingSync.Schemas;

/// <summary>A place in a schema that describes the value at hand.</summary>
internal sealed record Source(NamedShape Schema, Shape Shape, Member? Member)
{
    public string Text => Shape.Location.Length == 0 ? Schema.Name : $"{Schema.Name}#{Shape.Location}";
}
