using MappingSync.Specs.Emission;

namespace MappingSync.Cli.Init;

/// <summary>Two properties that are probably the same field.</summary>
/// <param name="Left">The first contract's.</param>
/// <param name="Right">The second contract's.</param>
/// <param name="Score">How sure it is, up to 1.</param>
/// <param name="Why">What speaks for it, in words.</param>
internal sealed record Counterpart(ContractLeaf Left, ContractLeaf Right, double Score, string Why);

/// <summary>The words that say nothing in the names of a contract's properties: those of the entity, and of the contract itself.</summary>
/// <param name="Left">In the first contract.</param>
/// <param name="Right">In the second.</param>
internal sealed record KnownWords(IReadOnlySet<string> Left, IReadOnlySet<string> Right)
{
    /// <summary>Those of a request.</summary>
    public static KnownWords Of(InitRequest request) => new(Of(request.Entity, request.Left.Type), Of(request.Entity, request.Right.Type));

    private static HashSet<string> Of(string entity, string type) => [.. NameWords.Split(entity), .. NameWords.Split(type[(type.LastIndexOf('.') + 1)..])];
}

/// <summary>Finds the properties of two contracts that have names for the same thing.</summary>
internal static class Counterparts
{
    private const double Enough = 0.6;

    /// <summary>The pairs, each property in one at most, in the order of the first contract.</summary>
    /// <param name="left">The first contract's properties.</param>
    /// <param name="right">The second contract's.</param>
    /// <param name="known">The words that go without saying on each side: the <c>customerNumber</c> of a customer is its number.</param>
    /// <param name="refused">Pairs that were tried and do not fit.</param>
    public static IReadOnlyList<Counterpart> Find(IReadOnlyList<ContractLeaf> left, IReadOnlyList<ContractLeaf> right, KnownWords known, IReadOnlySet<(string Left, string Right)> refused)
    {
        var leftNames = left.Select(leaf => new Named(leaf, known.Left)).ToList();
        var rightNames = right.Select(leaf => new Named(leaf, known.Right)).ToList();
        var candidates = new List<Counterpart>();
        foreach (var one in leftNames)
        {
            foreach (var other in rightNames)
            {
                if (!refused.Contains((one.Leaf.Path, other.Leaf.Path)) && Judge(one, other) is { } counterpart)
                    candidates.Add(counterpart);
            }
        }

        var taken = new HashSet<ContractLeaf>();
        var found = new List<Counterpart>();
        foreach (var candidate in candidates
            .OrderByDescending(static candidate => candidate.Score)
            .ThenBy(static candidate => candidate.Left.Depth + candidate.Right.Depth)
            .ThenBy(static candidate => candidate.Left.Order)
            .ThenBy(static candidate => candidate.Right.Order))
        {
            if (taken.Contains(candidate.Left) || taken.Contains(candidate.Right))
                continue;

            taken.Add(candidate.Left);
            taken.Add(candidate.Right);
            found.Add(candidate);
        }

        // An object whose key is synced is a reference; its other properties are another record's.
        var references = found.SelectMany(static pair => new[] { pair.Left, pair.Right }.Where(IsKeyOfObject).Select(leaf => (leaf, pair))).ToList();
        found.RemoveAll(pair => references.Any(reference => reference.pair != pair
            && ((reference.leaf == reference.pair.Left && pair.Left.Parent == reference.leaf.Parent) || (reference.leaf == reference.pair.Right && pair.Right.Parent == reference.leaf.Parent))));

        return [.. found.OrderBy(static pair => pair.Left.Order)];
    }

    private static Counterpart? Judge(Named one, Named other)
    {
        if (!CouldConvert(one.Leaf.Kind, other.Leaf.Kind))
            return null;

        var (score, why) = Similarity(one, other);
        if (one.Leaf.Kind != other.Leaf.Kind)
            score -= 0.1;
        score -= 0.15 * Math.Max(0, Math.Abs(one.Leaf.Depth - other.Leaf.Depth) - 1);

        return score >= Enough ? new Counterpart(one.Leaf, other.Leaf, score, why) : null;
    }

    private static (double Score, string Why) Similarity(Named one, Named other)
    {
        if (one.Bare == other.Bare)
            return (1, "same name");

        if (one.Whole.SetEquals(other.Whole))
            return NameWords.Split(one.Leaf.Name)[^1] == NameWords.Split(other.Leaf.Name)[^1] ? (0.95, "same words") : (0.93, "words of the same meaning");

        if (one.Last.SetEquals(other.Last) && !NameWords.AreAnybodys(one.Last))
            return (one.Leaf.Depth == other.Leaf.Depth ? 0.9 : 0.85, "same last name");

        var common = one.Whole.Intersect(other.Whole, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // A number of one thing is no number of another.
        if (common.Count == 0 || common is [NameWords.Number])
            return (0, "");

        var all = one.Whole.Union(other.Whole, StringComparer.Ordinal).Count();
        return (0.85 * common.Count / all + 0.1, "has in common: " + string.Join(", ", common));
    }

    private static bool IsKeyOfObject(ContractLeaf leaf) =>
        leaf.Depth > 0 && NameWords.Meaning(leaf.Name, NameWords.Split(leaf.Parent).ToHashSet(StringComparer.Ordinal)) is [NameWords.Number];

    /// <summary>What the generator converts is asked of the generator; this only keeps apart what never meets.</summary>
    private static bool CouldConvert(ValueKind left, ValueKind right) => left == right
        || (IsNumber(left) && IsNumber(right))
        || (IsTime(left) && IsTime(right))
        || left is ValueKind.Text || right is ValueKind.Text;

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Decimal or ValueKind.Double;

    private static bool IsTime(ValueKind kind) => kind is ValueKind.Date or ValueKind.DateTime or ValueKind.Timestamp;

    /// <summary>A property with what its name means.</summary>
    private sealed class Named(ContractLeaf leaf, IReadOnlySet<string> known)
    {
        public ContractLeaf Leaf { get; } = leaf;

        public string Bare { get; } = NameWords.Bare(leaf.Path);

        public HashSet<string> Whole { get; } = [.. NameWords.Meaning(leaf.Path, known)];

        public HashSet<string> Last { get; } = [.. NameWords.Meaning(leaf.Name, known)];
    }
}
