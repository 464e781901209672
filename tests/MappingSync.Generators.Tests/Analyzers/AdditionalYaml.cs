using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>A YAML file as the compiler passes it to a component.</summary>
internal sealed class AdditionalYaml(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
