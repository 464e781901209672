namespace MappingSync.Schemas;

/// <summary>One difference between a contract and its schemas.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Contract">The contract's name.</param>
/// <param name="Path">The path of the property in the contract; <c>[]</c> stands for each item of a list.</param>
/// <param name="Sources">The schemas that say otherwise: file, place and JSON pointer.</param>
/// <param name="Problem">What differs, as a sentence.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record Difference(DifferenceKind Kind, string Contract, string Path, IReadOnlyList<string> Sources, string Problem, string Remedy)
{
    /// <summary>The contract's name and the path, as explanations refer to them.</summary>
    public string Place => Path.Length == 0 ? Contract : $"{Contract}.{Path}";

    /// <inheritdoc />
    public override string ToString() => $"{Place}: {Kind}: {Problem} {Remedy} [{string.Join(", ", Sources)}]";
}
