using System.Diagnostics;
using MappingSync.Benchmarks.Figures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Benchmarks.Generation;

/// <summary>
/// One generator in one process: its first run, with nothing compiled or read before, and its runs after edits, as an editor
/// makes them. The compilation is bound beforehand, so that only the generator's own work is timed.
/// </summary>
internal static class DriverRun
{
    public const string FirstRun = "first run";
    public const string UnrelatedEdit = "edit of other code";
    public const string UnrelatedEditOfReferences = "edit of other code, contracts in a referenced project";
    public const string OneMapping = "edit of one spec or mapper";
    public const string OneContract = "edit of one contract";

    private const int Edits = 31;

    public static IReadOnlyList<GenerationFigure> Measure(EquivalentMappers project)
    {
        var references = Generators.References().ToList();
        var compilation = Bound(project.Compilation(references, contractsAreReferenced: false));
        var figures = new List<GenerationFigure>();
        var specs = project.Specs();
        var driver = Generators.Driver(project.Generator, specs);
        figures.Add(Figure(FirstRun, [Time(() => driver = Run(driver, compilation, project.Count))]));
        // The others are measured warm, as in an editor.
        for (var edit = 1; edit <= Edits; edit++)
            driver = Run(driver, Replace(compilation, "Unrelated.cs", EquivalentMappers.UnrelatedCode(-edit)), project.Count);

        figures.Add(Figure(UnrelatedEdit, Repeat(edit => (driver, Replace(compilation, "Unrelated.cs", EquivalentMappers.UnrelatedCode(edit))))));
        figures.Add(Figure(OneContract, Repeat(edit => (driver, Replace(compilation, EquivalentMappers.ContractFile(EquivalentMappers.Edited), EquivalentMappers.Contracts(EquivalentMappers.Edited, edit))))));
        var spec = specs.ElementAtOrDefault(EquivalentMappers.Edited)!;
        figures.Add(Figure(OneMapping, Repeat(edit =>
        {
            if (project.Generator == GeneratorName.Mapperly)
                return (driver, Replace(compilation, EquivalentMappers.MapperFile(EquivalentMappers.Edited), EquivalentMappers.Mapper(EquivalentMappers.Edited, edit)));

            var edited = new EquivalentMappers.SpecFile(EquivalentMappers.Edited, edit);
            var replaced = driver.ReplaceAdditionalText(spec, edited);
            spec = edited;
            return (replaced, compilation);
        })));

        var referencing = Bound(project.Compilation(references, contractsAreReferenced: true));
        driver = Run(Generators.Driver(project.Generator, specs), referencing, project.Count);
        figures.Add(Figure(UnrelatedEditOfReferences, Repeat(edit => (driver, Replace(referencing, "Unrelated.cs", EquivalentMappers.UnrelatedCode(edit))))));
        return figures;

        IEnumerable<double> Repeat(Func<int, (GeneratorDriver Driver, CSharpCompilation Compilation)> change)
        {
            for (var edit = 1; edit <= Edits; edit++)
            {
                var (changed, next) = change(edit);
                Bound(next);
                yield return Time(() => driver = Run(changed, next, project.Count));
            }
        }
    }

    private static GenerationFigure Figure(string step, IEnumerable<double> milliseconds) => new(step, milliseconds.Median());

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>A run that must have made a file for each pair: a generator that fails fast is no fast generator.</summary>
    private static GeneratorDriver Run(GeneratorDriver driver, CSharpCompilation compilation, int count)
    {
        var ran = driver.RunGenerators(compilation);
        var result = ran.GetRunResult().Results.Single();
        return result.Exception is null && result.GeneratedSources.Length >= count
            ? ran
            : throw new InvalidOperationException($"{result.GeneratedSources.Length} of {count} files. {result.Exception}");
    }

    /// <summary>A compilation whose references and declarations are known, as the compiler's and the editor's are when generators start.</summary>
    private static CSharpCompilation Bound(CSharpCompilation compilation)
    {
        _ = compilation.GetTypeByMetadataName("Shop.Unrelated");
        return compilation;
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string path, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == path), EquivalentMappers.Tree(path, text));
}
