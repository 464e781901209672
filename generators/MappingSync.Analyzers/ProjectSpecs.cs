using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Analyzers;

/// <summary>All spec files of a project, read.</summary>
internal sealed class ProjectSpecs
{
    private const string RootNamespaceKey = "build_property.RootNamespace";
    private const string TodayKey = "build_property.MappingSyncToday";

    private readonly Dictionary<AdditionalText, SpecFile> files = [];
    private readonly Dictionary<AdditionalText, SharedFile> sharedFiles = [];

    private readonly List<KeyValuePair<string, SourceText?>> texts = [];

    private ProjectSpecs(string rootNamespace, DayOfBuild today)
    {
        State = new SpecsState(rootNamespace, today, texts);
    }

    public SpecsState State { get; }

    public string RootNamespace => State.RootNamespace;

    public DayOfBuild Today => State.Today;

    public bool IsEmpty => files.Count == 0 && sharedFiles.Count == 0;

    public IEnumerable<SpecFile> Files => files.Values;

    /// <summary>The specs that were read without a finding: only of these can more be said.</summary>
    public IEnumerable<Spec> Sound => files.Values.Where(static file => file.Diagnostics.Count == 0).Select(static file => file.Spec!);

    public static ProjectSpecs Read(CompilationStartAnalysisContext context, SpecTexts texts)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        options.GlobalOptions.TryGetValue(RootNamespaceKey, out var rootNamespace);
        options.GlobalOptions.TryGetValue(TodayKey, out var today);
        // The same fallback as the generator's: converters may be found below it.
        var specs = new ProjectSpecs(rootNamespace is { Length: > 0 } ? rootNamespace : context.Compilation.AssemblyName ?? string.Empty, DayOfBuild.Of(today));
        foreach (var file in context.Options.AdditionalFiles.OrderBy(static file => file.Path, System.StringComparer.Ordinal))
        {
            options.GetOptions(file).TryGetValue(SpecFiles.MetadataKey, out var metadata);
            var kind = SpecFiles.KindOf(file.Path, metadata);
            if (kind == SpecFileKind.Other)
                continue;

            context.CancellationToken.ThrowIfCancellationRequested();
            var text = file.GetText(context.CancellationToken);
            specs.texts.Add(new KeyValuePair<string, SourceText?>(file.Path, text));
            if (text is null)
                specs.files[file] = new SpecFile(file.Path, null, [Findings.UnreadableYaml(default, "it cannot be opened")]);
            else if (kind == SpecFileKind.Shared)
                specs.sharedFiles[file] = texts.Shared(context, file.Path, text);
            else
                specs.files[file] = texts.Spec(context, file.Path, text);
        }

        return specs;
    }

    public SpecFile? SpecOf(AdditionalText file) => files.TryGetValue(file, out var spec) ? spec : null;

    public SharedFile? SharedOf(AdditionalText file) => sharedFiles.TryGetValue(file, out var shared) ? shared : null;

    /// <summary>Every entity that any file names, also one whose file has findings, so that one mistake does not cause others elsewhere.</summary>
    public SpecCatalog Catalog()
    {
        var specs = files.Values.Where(static file => file.Spec is not null).Select(static file => file.Spec!);
        return SpecCatalog.Of(specs, sharedFiles.Values.SelectMany(static file => file.Entities).Select(static entity => entity.Value));
    }

    public SharedExclusions SharedExclusions() => new([.. sharedFiles.Values.OrderBy(static file => file.Path, System.StringComparer.Ordinal)]);
}
