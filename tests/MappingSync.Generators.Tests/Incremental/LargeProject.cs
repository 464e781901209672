using System.Collections.Immutable;
using MappingSync.Generator;
using MappingSync.Generators.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Generators.Tests.Incremental;

/// <summary>Fifty specs of thirty fields, and a driver that remembers why its steps ran.</summary>
internal sealed class LargeProject
{
    public const int Specs = 50;
    private const int FieldsOfSpec = 30;

    private readonly SpecText[] files = [.. Enumerable.Range(0, Specs).Select(static i => File(i, SpecOf(i)))];
    private CSharpCompilation compilation = MappingProject.Compile(
        "Shop.Mappings",
        string.Concat(Enumerable.Range(0, Specs).Select(static i => ContractOf(i))),
        "namespace Shop { public static class Unrelated { public static int Answer() => 41; } }");

    private GeneratorDriver driver;

    public LargeProject()
    {
        driver = CSharpGeneratorDriver.Create(
            [new MappingGenerator().AsSourceGenerator()],
            files,
            MappingProject.ParseOptions,
            new ProjectOptions("Shop.Mappings"),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);
    }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    public static string SpecOf(int index) =>
        $"entity: thing-{index}\nsystems: {{ left: Shop.Left{index}, right: Shop.Right{index} }}\nkey: none\nflows: {{ push: {{ from: left, to: right }} }}\n"
        + (index == 0 ? "" : $"excluded:\n  own: {{ left: extra, reason: Not ours }}\n")
        + "synced:\n"
        + string.Concat(Enumerable.Range(0, FieldsOfSpec).Select(static field => $"  f{field}: {{ label: {{ en: Field {field} }}, left: f{field}, right: f{field} }}\n"));

    /// <summary>Replaces text in C#.</summary>
    public void EditCode(string old, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains(old, StringComparison.Ordinal));
        compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace(old, replacement, StringComparison.Ordinal), MappingProject.ParseOptions));
        driver = driver.RunGenerators(compilation);
    }

    /// <summary>Replaces the text of a spec.</summary>
    public void EditSpec(int index, string text)
    {
        driver = driver.ReplaceAdditionalText(files[index], File(index, text)).RunGenerators(compilation);
    }

    /// <summary>Adds a spec.</summary>
    public void AddSpec(string entity, string text) =>
        driver = driver.AddAdditionalTexts([new SpecText("/repo/mappings/" + entity + ".yaml", text)]).RunGenerators(compilation);

    /// <summary>Removes a spec.</summary>
    public void RemoveSpec(int index) => driver = driver.RemoveAdditionalTexts([files[index]]).RunGenerators(compilation);

    /// <summary>How often a step gave outputs for each reason.</summary>
    public IReadOnlyDictionary<IncrementalStepRunReason, int> Reasons(string step) => Count(Result.TrackedSteps[step]);

    /// <summary>How often a source file came about for each reason.</summary>
    public IReadOnlyDictionary<IncrementalStepRunReason, int> OutputReasons() => Count(Result.TrackedOutputSteps.SelectMany(static step => step.Value));

    private static Dictionary<IncrementalStepRunReason, int> Count(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(static step => step.Outputs).GroupBy(static output => output.Reason).ToDictionary(static group => group.Key, static group => group.Count());

    private static SpecText File(int index, string text) => new($"/repo/mappings/thing-{index}.yaml", text);

    private static string ContractOf(int index)
    {
        var properties = string.Concat(Enumerable.Range(0, FieldsOfSpec).Select(static field => $"public string? F{field} {{ get; init; }} "));
        return $"namespace Shop {{ public sealed record Left{index} {{ {properties} public int? Extra {{ get; init; }} }} public sealed record Right{index} {{ {properties} }} }}\n";
    }
}
