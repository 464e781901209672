using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Diagnostics;

/// <summary>A finding about a spec, free of compiler types: an id of <see cref="DiagnosticIds"/>, a place in the spec's file, and the words for the message.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Span">The place.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record SpecDiagnostic(string Id, SpecSpan Span, IReadOnlyList<string> Arguments)
{
    /// <summary>What a repair must know, by the keys of <see cref="FindingProperties"/>.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    public SpecDiagnostic With(string key, string? value) => value is null ? this : this with { Properties = Properties.SetItem(key, value) };

    /// <summary>Tells which path of which list it is about, so that it can be taken out.</summary>
    /// <param name="list"><c>excluded</c> or <c>read-only</c>.</param>
    /// <param name="entry">The name of the entry in the list, or null in <c>read-only</c>.</param>
    public SpecDiagnostic About(string system, SpecPath path, string list, string? entry) =>
        With(FindingProperties.System, system)
            .With(FindingProperties.PropertyPath, path.Text)
            .With(FindingProperties.List, list)
            .With(FindingProperties.Entry, entry)
            .With(FindingProperties.Position, path.Span.Start.ToString(CultureInfo.InvariantCulture));
}
