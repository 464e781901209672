using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Benchmarks.Generation;

/// <summary>
/// A project of so many pairs of contracts of twenty fields, mapped by specs or by mappers of Mapperly: the same fields, a new
/// object and a change of an existing one. From a spec comparing, validating, references and fingerprints are generated, too.
/// </summary>
/// <param name="Generator">Which generator maps.</param>
/// <param name="Count">How many pairs.</param>
internal sealed record EquivalentMappers(GeneratorName Generator, int Count)
{
    /// <summary>The entity that is edited.</summary>
    public const int Edited = 7;

    private static readonly string[] Types = ["string?", "int?", "decimal?", "bool?", "System.DateOnly?"];

    public static string UnrelatedCode(int edit) => $"namespace Shop {{ public static class Unrelated {{ public static int Answer() => {edit}; }} }}\n";

    /// <summary>The two contracts of an entity; an edit changes the type of one field on both sides.</summary>
    public static string Contracts(int entity, int edit)
    {
        var fields = string.Concat(Enumerable.Range(0, 20).Select(field =>
            $"        public {(field == 1 && edit % 2 == 1 ? "long?" : Types[field % Types.Length])} Field{field} {{ get; set; }}\n"));
        return $"#nullable enable\nnamespace Shop\n{{\n    public sealed class Left{entity}\n    {{\n{fields}    }}\n\n    public sealed class Right{entity}\n    {{\n{fields}    }}\n}}\n";
    }

    /// <summary>The spec of an entity; an edit leaves a field out.</summary>
    public static string Spec(int entity, int edit)
    {
        var left = edit % 2 == 1 ? 19 : 20;
        return $"entity: thing-{entity}\nsystems: {{ left: Shop.Left{entity}, right: Shop.Right{entity} }}\nkey: none\nflows: {{ push: {{ from: left, to: right }} }}\nsynced:\n"
            + string.Concat(Enumerable.Range(0, left).Select(static field => $"  field-{field}: {{ left: field{field}, right: field{field} }}\n"))
            + (left == 20 ? "" : "excluded:\n  field-19: { left: field19, right: field19, reason: Not wanted }\n");
    }

    /// <summary>Mapperly's mapper of an entity; an edit leaves a field out.</summary>
    public static string Mapper(int entity, int edit)
    {
        var ignored = edit % 2 == 1 ? "[MapperIgnoreSource(\"Field19\"), MapperIgnoreTarget(\"Field19\")] " : "";
        return $"#nullable enable\nusing Riok.Mapperly.Abstractions;\nnamespace Shop\n{{\n    [Mapper]\n    public static partial class Thing{entity}Mapping\n    {{\n"
            + $"        {ignored}public static partial Right{entity} Push(Left{entity} source);\n        {ignored}public static partial void ApplyPush(Left{entity} source, Right{entity} target);\n    }}\n}}\n";
    }

    public CSharpCompilation Compilation(IEnumerable<MetadataReference> references, bool contractsAreReferenced)
    {
        var sources = new List<(string Path, string Text)> { ("Unrelated.cs", UnrelatedCode(0)) };
        var contracts = Enumerable.Range(0, Count).Select(static entity => (ContractFile(entity), Contracts(entity, 0)));
        var all = references.ToList();
        if (contractsAreReferenced)
            all.Add(Library("Shop.Contracts", contracts, all));
        else
            sources.AddRange(contracts);
        if (Generator == GeneratorName.Mapperly)
            sources.AddRange(Enumerable.Range(0, Count).Select(static entity => (MapperFile(entity), Mapper(entity, 0))));

        return CSharpCompilation.Create("Shop.Mappings", sources.Select(static source => Tree(source.Path, source.Text)), all, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    public ImmutableArray<AdditionalText> Specs() =>
        Generator == GeneratorName.Mapperly ? [] : [.. Enumerable.Range(0, Count).Select(static AdditionalText (entity) => new SpecFile(entity, 0))];

    public static SyntaxTree Tree(string path, string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path);

    public static string ContractFile(int entity) => $"Contracts{entity}.cs";

    public static string MapperFile(int entity) => $"Mapper{entity}.cs";

    private static PortableExecutableReference Library(string name, IEnumerable<(string Path, string Text)> sources, IEnumerable<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var made = CSharpCompilation.Create(name, sources.Select(static source => Tree(source.Path, source.Text)), references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        return made.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(string.Join('\n', made.Diagnostics));
    }

    /// <summary>A spec as the generator is given it.</summary>
    public sealed class SpecFile(int entity, int edit) : AdditionalText
    {
        public override string Path { get; } = $"/mappings/thing-{entity}.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Spec(entity, edit));
    }
}
