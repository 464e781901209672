using MappingSync.Specs.Emission;

namespace MappingSync.Cli.Init;

/// <summary>Guesses what identifies the record in both systems.</summary>
internal static class KeyFinder
{
    /// <summary>The two key paths, or null when nothing looks like a key.</summary>
    /// <param name="pairs">The counterparts that were found; a key among them goes before others.</param>
    /// <param name="left">The first contract's properties.</param>
    /// <param name="right">The second contract's.</param>
    /// <param name="known">The words that go without saying: <c>customerNumber</c> is the number of a customer.</param>
    public static (string Left, string Right)? Find(IReadOnlyList<Counterpart> pairs, IReadOnlyList<ContractLeaf> left, IReadOnlyList<ContractLeaf> right, KnownWords known)
    {
        var pair = pairs.Where(pair => Rank(pair.Left, known.Left) > 0 && Rank(pair.Right, known.Right) > 0)
            .OrderByDescending(pair => Rank(pair.Left, known.Left) + Rank(pair.Right, known.Right))
            .ThenByDescending(static pair => pair.Score)
            .FirstOrDefault();
        if (pair is not null)
            return (pair.Left.Path, pair.Right.Path);

        return Best(left, known.Left) is { } leftKey && Best(right, known.Right) is { } rightKey ? (leftKey.Path, rightKey.Path) : null;
    }

    private static ContractLeaf? Best(IReadOnlyList<ContractLeaf> leaves, IReadOnlySet<string> known) =>
        leaves.Where(leaf => Rank(leaf, known) > 0).MaxBy(leaf => Rank(leaf, known));

    /// <summary>A number that people use goes before an id that only the database does.</summary>
    private static int Rank(ContractLeaf leaf, IReadOnlySet<string> known)
    {
        if (leaf.Depth > 0 || leaf.Kind is not (ValueKind.Integer or ValueKind.Text or ValueKind.Guid) || NameWords.Meaning(leaf.Name, known) is not [NameWords.Number])
            return 0;

        var last = NameWords.Split(leaf.Name)[^1];
        return last is "number" or "no" or "nr" ? 3 : last is "id" ? 2 : 1;
    }
}
