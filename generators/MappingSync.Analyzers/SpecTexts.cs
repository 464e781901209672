using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Analyzers;

/// <summary>Keeps what was read for as long as the text lives: an edit of C# must not parse any YAML again.</summary>
internal sealed class SpecTexts
{
#pragma warning disable RS1012 // The context is passed for its cache only; the analyzer that passes it registers the actions.
    private readonly SourceTextValueProvider<SpecFile> specs = new(static text => SpecReader.Read(string.Empty, text.ToString()));
    private readonly SourceTextValueProvider<SharedFile> shared = new(static text => SpecReader.ReadShared(string.Empty, text.ToString()));

    public SpecFile Spec(CompilationStartAnalysisContext context, string path, SourceText text)
    {
        if (!context.TryGetValue(text, specs, out var file))
            return SpecReader.Read(path, text.ToString());

        return file with { Path = path, Spec = file.Spec is null ? null : file.Spec with { Path = path } };
    }

    public SharedFile Shared(CompilationStartAnalysisContext context, string path, SourceText text) =>
        context.TryGetValue(text, shared, out var file) ? file with { Path = path } : SpecReader.ReadShared(path, text.ToString());
#pragma warning restore RS1012
}
