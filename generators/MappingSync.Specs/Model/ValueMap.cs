using System.Collections.Generic;

namespace MappingSync.Specs.Model;

/// <summary>A pair of a value map: the first system's value and the second's.</summary>
internal sealed record ValuePair(ScalarValue First, ScalarValue Second);

/// <summary><c>values:</c>. Either literal pairs or a dictionary of an input.</summary>
/// <param name="Pairs">The literal pairs; empty when <paramref name="Path"/> is set.</param>
/// <param name="Path">The dictionary, or null.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record ValueMap(IReadOnlyList<ValuePair> Pairs, SpecPath? Path, SpecSpan Span);

internal enum Unmapped
{
    Error,
    Skip,
}
