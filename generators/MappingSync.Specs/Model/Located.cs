namespace MappingSync.Specs.Model;

/// <summary>A value and the place in the spec where it is written.</summary>
internal sealed record Located<T>(T Value, SpecSpan Span)
{
    public override string ToString() => Value?.ToString() ?? string.Empty;
}
