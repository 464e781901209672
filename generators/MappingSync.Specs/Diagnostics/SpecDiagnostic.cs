using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Diagnostics;

/// <summary>A finding about a spec, free of compiler types: an id of <see cref="DiagnosticIds"/>, a place in the spec's file, and the words for the message.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Span">The place.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record SpecDiagnostic(string Id, SpecSpan Span, IReadOnlyList<string> Arguments);
