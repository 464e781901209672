using System.Collections.Generic;

namespace MappingSync.Specs.Model;

/// <summary>The names that people see.</summary>
internal sealed record Label
{
    public Located<string>? English { get; init; }

    /// <summary>As printed in the source document; the first is used in messages.</summary>
    public IReadOnlyList<Located<string>> Danish { get; init; } = [];

    public required SpecSpan Span { get; init; }
}

/// <summary>How a field stands in the source document.</summary>
internal enum Documented
{
    /// <summary>It has a row.</summary>
    Row,

    /// <summary>Only the running text names it.</summary>
    Text,

    /// <summary>It is not named.</summary>
    No,
}
