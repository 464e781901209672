using System;
using System.Collections.Generic;

namespace MappingSync.Specs.Model;

/// <summary>A path to a property: a wire path (<c>customerGroup.customerGroupNumber</c>) or a path into an input (<c>$settings.Layout</c>, <c>$parent.currency</c>).</summary>
/// <param name="Text">The path as written.</param>
/// <param name="Input">The input's name without the dollar sign, or null for a wire path. <c>parent</c> is the item's parent.</param>
/// <param name="Segments">The property names after the root; empty when an input as a whole is meant.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record SpecPath(string Text, string? Input, IReadOnlyList<string> Segments, SpecSpan Span)
{
    public const string ParentInput = "parent";

    public bool IsInput => Input is not null;

    public bool IsParent => string.Equals(Input, ParentInput, StringComparison.Ordinal);

    public override string ToString() => Text;
}
