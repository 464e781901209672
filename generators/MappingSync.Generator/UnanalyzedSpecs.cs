using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Generator;

/// <summary>
/// A build without analyzers must not leave fields out in silence: then the generator says itself which errors keep them
/// out. With analyzers on they say it, and everything else that can be said of a spec.
/// </summary>
internal static class UnanalyzedSpecs
{
    /// <summary>Whether the build was told to run no analyzers.</summary>
    public static bool IsBuiltWithoutAnalyzers(AnalyzerConfigOptions options) =>
        IsOff(options, "build_property.RunAnalyzers") || IsOff(options, "build_property.RunAnalyzersDuringBuild");

    /// <summary>The errors of all specs at their lines.</summary>
    public static ImmutableArray<Diagnostic> Errors(ImmutableArray<AdditionalText> texts, ImmutableArray<AdditionalText> sharedTexts, Compilation compilation, string rootNamespace, CancellationToken cancellation)
    {
        var files = texts
            .Select(text => text.GetText(cancellation) is { } content ? SpecReader.Read(text.Path, content.ToString()) : new SpecFile(text.Path, null, [Specs.Diagnostics.Findings.UnreadableYaml(default, "it cannot be opened")]))
            .ToList();
        var entities = sharedTexts.Select(text => text.GetText(cancellation)).OfType<SourceText>().SelectMany(static text => SpecReader.ReadShared("", text.ToString()).Entities).Select(static entity => entity.Value);
        var catalog = SpecCatalog.Of(files.Where(static file => file.Spec is not null).Select(static file => file.Spec!), entities);
        return [.. files.SelectMany(file => Of(file).Where(static finding => DiagnosticDescriptors.Of(finding.Id).DefaultSeverity == DiagnosticSeverity.Error).Select(finding => At(file.Path, finding)))];

        IEnumerable<SpecDiagnostic> Of(SpecFile file) => file.Diagnostics.Count > 0 || file.Spec is null
            ? file.Diagnostics
            : SpecResolver.Resolve(file.Spec, catalog, compilation, rootNamespace, cancellation).Diagnostics;
    }

    private static bool IsOff(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(property, out var value) && string.Equals(value, "false", System.StringComparison.OrdinalIgnoreCase);

    private static Diagnostic At(string path, SpecDiagnostic finding)
    {
        var span = finding.Span;
        var location = Location.Create(path, new TextSpan(span.Start, span.Length), new LinePositionSpan(new LinePosition(span.Line, span.Column), new LinePosition(span.EndLine, span.EndColumn)));
        return Diagnostic.Create(DiagnosticDescriptors.Of(finding.Id), location, finding.Arguments.ToArray<object>());
    }
}
