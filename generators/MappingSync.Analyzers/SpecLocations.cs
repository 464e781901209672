using System;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Analyzers;

/// <summary>Turns findings into diagnostics of the compiler.</summary>
internal static class SpecLocations
{
    /// <param name="path">The path of the additional file, unchanged, so that the build prints the place that the editor knows.</param>
    public static Diagnostic At(string path, SpecDiagnostic finding) => At(Of(path, finding.Span), path, finding);

    /// <param name="location">The place in C#.</param>
    /// <param name="path">The path of the spec that the finding is about.</param>
    public static Diagnostic At(Location location, string path, SpecDiagnostic finding) => Diagnostic.Create(
        DiagnosticDescriptors.Of(finding.Id),
        location,
        finding.Properties.SetItem(FindingProperties.SpecPath, path),
        finding.Arguments.ToArray<object>());

    /// <summary>Where a person declared a symbol, or null.</summary>
    public static Location? Of(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(static location => location.SourceTree is { } tree && !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase));

    private static Location Of(string path, SpecSpan span) => Location.Create(
        path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new LinePosition(span.Line, span.Column), new LinePosition(span.EndLine, span.EndColumn)));
}
