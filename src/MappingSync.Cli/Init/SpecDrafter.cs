using System.Globalization;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Init;

/// <summary>Drafts a first spec of two contracts. What is synced in it compiles: the rules of the build are asked, and a pair that they refuse is taken out again.</summary>
/// <param name="compilation">Holds both contracts.</param>
/// <param name="rootNamespace">The namespace of what the generator emits.</param>
/// <param name="others">The specs that are there already.</param>
/// <param name="shared">What is left out of every spec.</param>
internal sealed class SpecDrafter(Compilation compilation, string rootNamespace, IReadOnlyList<Spec> others, SharedExclusions shared)
{
    private const int MostRounds = 100;

    /// <summary>Drafts it.</summary>
    /// <param name="request">The header.</param>
    /// <param name="schema">The path of the schema for editors.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="CliFailure">A type does not exist, or the header is no header.</exception>
    public SpecDraft Draft(InitRequest request, string schema, CancellationToken cancellationToken)
    {
        CheckNames(request);
        var known = KnownWords.Of(request);
        var leftPaths = PathsOf(request.Left);
        var rightPaths = PathsOf(request.Right);
        var left = Candidates(leftPaths, request.Left.System);
        var right = Candidates(rightPaths, request.Right.System);
        var refused = new Dictionary<(string Left, string Right), string>();
        for (var round = 0; ; round++)
        {
            var pairs = Counterparts.Find(left, right, known, refused.Keys.ToHashSet());
            var key = KeyFinder.Find(pairs, left, right, known);
            var fields = Fields(pairs, key);
            var synced = SpecYaml.Of(request, fields, key, [], schema);
            var spec = Read(synced);
            var findings = SpecResolver.Resolve(spec, SpecCatalog.Of([.. others, spec], []), compilation, rootNamespace, cancellationToken).Diagnostics;
            if (round < MostRounds && Refuse(fields, findings, SpecYaml.FirstFieldLine(synced), refused))
                continue;

            var gaps = DriftRules.Check(spec, new SpecContracts(spec, compilation), shared);
            LeftOver[] leftOver = [Rest(gaps, request.Left.System, leftPaths), Rest(gaps, request.Right.System, rightPaths)];
            var text = SpecYaml.Of(request, fields, key, leftOver, schema);
            return new SpecDraft(
                text,
                fields,
                leftOver,
                [.. refused.Select(static pair => new RefusedPair(pair.Key.Left, pair.Key.Right, pair.Value))],
                Remaining(text, cancellationToken));
        }
    }

    private static void CheckNames(InitRequest request)
    {
        foreach (var name in new[] { request.Entity, request.Left.System, request.Right.System })
        {
            if (!NameKind.Words.Accepts(name))
                throw new CliFailure($"'{name}' is no name of an entity or a system; {NameKind.Words.Remedy}.");
        }

        if (request.Left.System == request.Right.System)
            throw new CliFailure($"Both systems are called '{request.Left.System}'; give each its own name.");
    }

    private List<ContractLeaf> Candidates(ContractPaths paths, string system) =>
        [.. paths.Leaves.Where(leaf => !leaf.Path.Split('.').Any(name => NameWords.IsNoData(name) || shared.Find(system, name, out _) is not null))];

    private ContractPaths PathsOf(InitSide side)
    {
        if (TypeNames.FindNamed(compilation, side.Type) is { } type)
            return new ContractPaths(type);

        var simple = side.Type[(side.Type.LastIndexOf('.') + 1)..];
        var candidates = compilation.GetSymbolsWithName(simple, SymbolFilter.Type)
            .Concat(compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().SelectMany(assembly => TypesNamed(assembly, simple)))
            .Select(static symbol => symbol.ToDisplayString())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(5)
            .ToList();
        throw new CliFailure($"The type '{side.Type}' of '{side.System}' is not in the project or its references."
            + (candidates.Count > 0 ? " There is " + string.Join(", ", candidates) + "." : " Write its full name, add the reference, or give an example with --payload."));
    }

    private static IEnumerable<ISymbol> TypesNamed(IAssemblySymbol assembly, string name)
    {
        if (!assembly.TypeNames.Contains(name))
            yield break;

        var waiting = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (waiting.TryPop(out var next))
        {
            foreach (var type in next.GetTypeMembers(name))
            {
                if (type.DeclaredAccessibility == Accessibility.Public)
                    yield return type;
            }

            foreach (var child in next.GetNamespaceMembers())
                waiting.Push(child);
        }
    }

    private static List<DraftedField> Fields(IReadOnlyList<Counterpart> pairs, (string Left, string Right)? key)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var fields = new List<DraftedField>();
        foreach (var pair in pairs)
        {
            var isKey = key is { } paths && paths.Left == pair.Left.Path && paths.Right == pair.Right.Path;
            fields.Add(new DraftedField(FieldName(pair, taken), pair.Left.Path, pair.Right.Path, pair.Why, isKey));
        }

        return fields;
    }

    private static string FieldName(Counterpart pair, HashSet<string> taken)
    {
        foreach (var source in new[] { pair.Left.Name, pair.Right.Name, pair.Left.Path, pair.Right.Path })
        {
            var words = string.Join('-', NameWords.Split(source));
            if (NameKind.Words.Accepts(words) && taken.Add(words))
                return words;
        }

        for (var number = 1; ; number++)
        {
            var name = "field-" + number.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(name))
                return name;
        }
    }

    private static Spec Read(string text)
    {
        var file = SpecReader.Read("draft.yaml", text);
        return file is { Spec: { } spec, Diagnostics.Count: 0 } ? spec : throw new CliFailure("The draft cannot be read: " + string.Join("; ", file.Diagnostics.Select(Message)));
    }

    /// <summary>Takes out the pairs that the rules find an error in.</summary>
    /// <returns>Whether there was one.</returns>
    private static bool Refuse(List<DraftedField> fields, IReadOnlyList<SpecDiagnostic> findings, int firstLine, Dictionary<(string Left, string Right), string> refused)
    {
        var before = refused.Count;
        foreach (var finding in findings)
        {
            var index = finding.Span.Line - firstLine;
            if (index >= 0 && index < fields.Count && DiagnosticDescriptors.Of(finding.Id).DefaultSeverity == DiagnosticSeverity.Error)
                refused.TryAdd((fields[index].Left, fields[index].Right), Message(finding));
        }

        return refused.Count > before;
    }

    private static LeftOver Rest(IReadOnlyList<DriftFinding> gaps, string system, ContractPaths paths) =>
        new(system, [.. gaps.Where(gap => gap.Diagnostic.Properties.GetValueOrDefault(FindingProperties.System) == system).Select(gap => paths.Written(gap.Property.Path))]);

    /// <summary>What the build will say besides the reasons that are to be written.</summary>
    private List<string> Remaining(string text, CancellationToken cancellationToken)
    {
        var spec = Read(text);
        return
        [
            .. SpecResolver.Resolve(spec, SpecCatalog.Of([.. others, spec], []), compilation, rootNamespace, cancellationToken).Diagnostics
                .Concat(ExclusionRules.Check(spec, new SpecContracts(spec, compilation), shared))
                .Concat(DriftRules.Check(spec, new SpecContracts(spec, compilation), shared).Select(static finding => finding.Diagnostic))
                .Where(static finding => finding.Id != DiagnosticIds.ExclusionWithoutReason)
                .Select(static finding => finding.Id + ": " + Message(finding))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Message(SpecDiagnostic finding) =>
        string.Format(CultureInfo.InvariantCulture, DiagnosticDescriptors.Of(finding.Id).MessageFormat.ToString(CultureInfo.InvariantCulture), [.. finding.Arguments]);
}
