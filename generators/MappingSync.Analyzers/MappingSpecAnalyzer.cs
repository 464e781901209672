using System.Collections.Immutable;
using MappingSync.Specs.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Analyzers;

/// <summary>
/// Reports what is wrong with the specs, at their YAML lines, and contract properties about which a spec is silent:
/// in the YAML, and also at the property or enum member when the contract is declared in the project that holds the specs. Stale
/// entries are also told at the mapping class if the user declares a part of it, because not every tool repairs YAML by its own findings.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MappingSpecAnalyzer : DiagnosticAnalyzer
{
    private readonly SpecTexts texts = new();

    /// <summary>What is known from one edit to the next.</summary>
    internal InspectionMemory Memory { get; } = new();

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

        var inspection = new ProjectInspection(specs, context.Compilation, Memory);
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var diagnostic in inspection.Of(file.AdditionalFile, file.CancellationToken))
                file.ReportDiagnostic(SpecLocations.At(file.AdditionalFile.Path, diagnostic));
        });

        // A contract of another project has no place here that could carry a squiggle; the YAML line has it all the same.
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var finding in inspection.At(symbol.Symbol, symbol.CancellationToken))
                {
                    if (SpecLocations.Of(symbol.Symbol) is { } location)
                        symbol.ReportDiagnostic(SpecLocations.At(location, finding.SpecPath, finding.Diagnostic));
                }
            },
            SymbolKind.Property,
            SymbolKind.Field,
            SymbolKind.NamedType);
    }
}
