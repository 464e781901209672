using System.Collections.Generic;

namespace MappingSync.Specs.Model;

/// <summary>What is read on a side.</summary>
internal abstract record SideValue(SpecSpan Span);

/// <summary>One path.</summary>
internal sealed record PathValue(SpecPath Path) : SideValue(Path.Span);

/// <summary>The first path that has a value (null, and for text empty and white space, are skipped).</summary>
internal sealed record FirstOfValue(IReadOnlyList<SpecPath> Paths, SpecSpan Span) : SideValue(Span);

/// <summary>Several values, the arguments of a converter in this order. The parts are paths or first-ofs, never lists.</summary>
internal sealed record ListValue(IReadOnlyList<SideValue> Parts, SpecSpan Span) : SideValue(Span);

/// <summary>What stands in for a missing value: a literal or a path into an input. Exactly one is set.</summary>
internal sealed record DefaultValue(ScalarValue? Literal, SpecPath? Path, SpecSpan Span);

/// <summary>One system's side of a field.</summary>
internal sealed record FieldSide
{
    /// <summary>The name of the system, at the place of the key.</summary>
    public required Located<string> System { get; init; }

    /// <summary>Where the side's value is written.</summary>
    public required SpecSpan Span { get; init; }

    /// <summary>What is read when the system is the source of a flow; null when nothing can be read.</summary>
    public SideValue? Read { get; init; }

    /// <summary>What is written when the system is the target: <c>write:</c>, else the path that is read if it is one wire path; otherwise null.</summary>
    public SpecPath? Write { get; init; }

    public DefaultValue? Default { get; init; }
}
