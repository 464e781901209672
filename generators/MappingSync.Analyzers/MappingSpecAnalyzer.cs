using System;
using System.Collections.Immutable;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Analyzers;

/// <summary>
/// Reports what is wrong with the specs, at their YAML lines, and contract properties about which a spec is silent:
/// in the YAML, and also at the property when the contract is declared in the project that holds the specs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MappingSpecAnalyzer : DiagnosticAnalyzer
{
    private readonly SpecTexts texts = new();

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. DiagnosticDescriptors.All];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var specs = ProjectSpecs.Read(context, texts);
        if (specs.IsEmpty)
            return;

        var inspection = new ProjectInspection(specs, context.Compilation);
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var diagnostic in inspection.Of(file.AdditionalFile, file.CancellationToken))
                file.ReportDiagnostic(SpecLocations.At(file.AdditionalFile.Path, diagnostic));
        });

        // A contract of another project has no place here that could carry a squiggle; the YAML line has it all the same.
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var finding in inspection.DriftOf((IPropertySymbol)symbol.Symbol, symbol.CancellationToken))
                {
                    var location = symbol.Symbol.Locations.FirstOrDefault(static candidate => candidate.IsInSource);
                    if (location is not null)
                        symbol.ReportDiagnostic(SpecLocations.At(location, finding.SpecPath, finding.Diagnostic));
                }
            },
            SymbolKind.Property);

        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.Locations.FirstOrDefault(static candidate => candidate.IsInSource && !candidate.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)) is not { } location)
                    return;

                foreach (var (path, diagnostic) in inspection.StaleOf((INamedTypeSymbol)symbol.Symbol, symbol.CancellationToken))
                    symbol.ReportDiagnostic(SpecLocations.At(location, path, diagnostic));
            },
            SymbolKind.NamedType);
    }
}
