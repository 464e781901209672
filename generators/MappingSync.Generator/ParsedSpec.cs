using System;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generator;

/// <summary>A spec that compares by its meaning, so that moved lines, comments and exclusions change nothing downstream.</summary>
internal sealed class ParsedSpec(Spec spec) : IEquatable<ParsedSpec>
{
    private readonly string meaning = SpecMeaning.Of(spec);

    public Spec Spec { get; } = spec;

    public bool Equals(ParsedSpec? other) => other is not null && string.Equals(meaning, other.meaning, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as ParsedSpec);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(meaning);
}
