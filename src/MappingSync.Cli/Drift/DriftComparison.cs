using MappingSync.Schemas;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Drift;

/// <summary>Compares contracts of a compilation with what sources say of them.</summary>
internal static class DriftComparison
{
    private const int MostShapes = 100_000;

    /// <summary>Compares.</summary>
    /// <param name="compilation">Holds the contracts.</param>
    /// <param name="specs">The specs of the project: they name contracts and say what is written.</param>
    /// <param name="sources">Which contracts, and which files.</param>
    /// <param name="conventions">What the declarations of the contracts do not say.</param>
    /// <param name="explanations">What is known.</param>
    /// <param name="workingDirectory">What files are told relative to.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="CliFailure">A contract or a file is missing or cannot be read.</exception>
    public static DriftReport Run(Compilation compilation, IReadOnlyList<Spec> specs, IReadOnlyList<DriftSource> sources, ContractConventions conventions, Explanations explanations, string workingDirectory, CancellationToken cancellation)
    {
        conventions.Check(compilation);

        // One contract may be described by several entries, for instance answers and requests.
        var contracts = sources
            .Select(source => (Type: TypeOf(compilation, specs, source), Source: source))
            .GroupBy(static pair => pair.Type.ToDisplayString(), StringComparer.Ordinal)
            .Select(group => (Name: group.Key, group.First().Type, Schemas: (IReadOnlyList<NamedShape>)[.. group.SelectMany(pair => SourceFiles.Read(pair.Source, pair.Type.Name, workingDirectory, cancellation))]))
            .ToList();

        var shapes = new SymbolShapes(Names(contracts.SelectMany(static contract => contract.Schemas)), conventions);
        IReadOnlyList<Difference> found;
        try
        {
            found =
            [
                .. ContractComparison.CompareAll(contracts.Select(contract => (new NamedShape(contract.Name, shapes.Of(contract.Type)), contract.Schemas))),
                .. contracts.SelectMany(contract => SpecRules.Of(specs, contract.Name).SelectMany(rules =>
                    ContractComparison.CompareRules(contract.Name, rules.Rules, contract.Schemas).Select(difference => difference with { Problem = $"{difference.Problem[..^1]} (spec '{rules.Entity}')." }))),
            ];
        }
        catch (Exception failure) when (failure is InvalidOperationException or SchemaReadException)
        {
            throw new CliFailure(failure.Message);
        }

        var (unexplained, stale) = explanations.Judge(found);
        var observed = contracts.Where(static contract => contract.Schemas.All(static schema => schema.IsObserved)).Select(static contract => contract.Name).ToHashSet(StringComparer.Ordinal);
        return new DriftReport(
            [.. contracts.Select(static contract => (contract.Name, contract.Schemas.Count))],
            [.. unexplained.Select(difference => new DriftFinding(difference, difference.Kind == DifferenceKind.MissingInSchema && observed.Contains(difference.Contract)))],
            found.Count - unexplained.Count,
            stale);
    }

    private static INamedTypeSymbol TypeOf(Compilation compilation, IReadOnlyList<Spec> specs, DriftSource source)
    {
        var name = source.Contract ?? NameOf(specs, source.Side!.Value);
        return TypeNames.FindNamed(compilation, name)
            ?? throw new CliFailure($"There is no type '{name}' in the project or what it references. Write its full name with its namespace.");
    }

    private static string NameOf(IReadOnlyList<Spec> specs, (string Entity, string System) side)
    {
        var spec = specs.FirstOrDefault(spec => spec.Entity.Value == side.Entity)
            ?? throw new CliFailure($"There is no spec of '{side.Entity}'. There are: {string.Join(", ", specs.Select(static spec => spec.Entity.Value).Order(StringComparer.Ordinal))}.");
        return spec.System(side.System)?.Type.Value
            ?? throw new CliFailure($"{spec.Path}: the entity '{side.Entity}' has no system '{side.System}'. It has: {string.Join(", ", spec.Systems.Select(static system => system.Name.Value))}.");
    }

    /// <summary>Every property name that the sources have. A source may contain itself: each of its shapes is looked at once.</summary>
    private static HashSet<string> Names(IEnumerable<NamedShape> schemas)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Shape>(ReferenceEqualityComparer.Instance);
        var open = new Queue<Shape>(schemas.Select(static schema => schema.Shape));
        while (open.TryDequeue(out var shape) && seen.Count < MostShapes)
        {
            if (!seen.Add(shape))
                continue;

            if (shape.Items is { } items)
                open.Enqueue(items);

            foreach (var member in shape.Members?.Values ?? [])
            {
                names.Add(member.Name);
                open.Enqueue(member.Shape);
            }
        }

        return names;
    }
}
