using System.Linq;
using System.Text;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Generator;

/// <summary>
/// Turns the specs among the additional files into mapping classes. The analyzer asks the same resolver and says what is
/// wrong, because findings of a generator in YAML files are not shown live; only a build without analyzers hears it here.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MappingGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var specs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static file => KindOf(file.Left, file.Right) == SpecFileKind.Spec)
            .Select(static (file, _) => file.Left)
            .Select(static (file, cancellation) => file.GetText(cancellation) is { } text ? SpecReader.Read(file.Path, text.ToString()).Spec : null)
            .Where(static spec => spec is not null)
            .Select(static (spec, _) => new ParsedSpec(spec!))
            .WithTrackingName(TrackingNames.Parse);

        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName))
            .Select(static (pair, _) => pair.Left.GlobalOptions.TryGetValue("build_property.RootNamespace", out var value) && value.Length > 0 ? value : pair.Right ?? "");

        var mappings = specs
            .Combine(specs.Collect().Select(static (all, _) => new SpecNeighbours(all)))
            .Select(static (pair, _) => RelatedSpecs.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Relate)
            .Combine(rootNamespace)
            .Combine(context.CompilationProvider)
            .Select(static (input, cancellation) =>
            {
                var ((related, rootNamespace), compilation) = input;
                return SpecResolver.Resolve(related.Spec.Spec, related.Catalog(), compilation, rootNamespace, cancellation).Mapping;
            })
            .WithTrackingName(TrackingNames.Resolve);

        var sources = mappings
            .Where(static mapping => mapping is not null)
            .Select(static (mapping, _) => (mapping!.HintName, Source: MappingEmitter.Emit(mapping)))
            .WithTrackingName(TrackingNames.Emit);

        var texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (file, _) => (Text: file.Left, Kind: KindOf(file.Left, file.Right)))
            .Where(static file => file.Kind != SpecFileKind.Other)
            .Collect();
        var unanalyzed = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => UnanalyzedSpecs.IsBuiltWithoutAnalyzers(options.GlobalOptions))
            .Combine(texts)
            .Combine(rootNamespace)
            .Combine(context.CompilationProvider)
            .SelectMany(static (input, cancellation) =>
            {
                var (((isOff, files), rootNamespace), compilation) = input;
                return !isOff ? [] : UnanalyzedSpecs.Errors(
                    [.. files.Where(static file => file.Kind == SpecFileKind.Spec).Select(static file => file.Text)],
                    [.. files.Where(static file => file.Kind == SpecFileKind.Shared).Select(static file => file.Text)],
                    compilation,
                    rootNamespace,
                    cancellation);
            });
        context.RegisterSourceOutput(unanalyzed, static (output, error) => output.ReportDiagnostic(error));
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, SourceText.From(source.Source, Encoding.UTF8)));
    }

    private static SpecFileKind KindOf(AdditionalText file, Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptionsProvider options) =>
        SpecFiles.KindOf(file.Path, options.GetOptions(file).TryGetValue(SpecFiles.MetadataKey, out var metadata) ? metadata : null);
}
