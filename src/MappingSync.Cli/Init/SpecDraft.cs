namespace MappingSync.Cli.Init;

/// <summary>A field of a draft.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Left">The path in the first system.</param>
/// <param name="Right">The path in the second.</param>
/// <param name="Why">Why the two are thought to be the same.</param>
/// <param name="IsKey">Whether the two are proposed as the record's key.</param>
internal sealed record DraftedField(string Name, string Left, string Right, string Why, bool IsKey);

/// <summary>The properties of a system for which no counterpart was found.</summary>
/// <param name="System">The system.</param>
/// <param name="Paths">Their paths.</param>
internal sealed record LeftOver(string System, IReadOnlyList<string> Paths);

/// <summary>Two properties whose names match and that do not convert.</summary>
/// <param name="Left">The path in the first system.</param>
/// <param name="Right">The path in the second.</param>
/// <param name="Why">What the rules say.</param>
internal sealed record RefusedPair(string Left, string Right, string Why);

/// <summary>A first spec.</summary>
/// <param name="Text">The YAML.</param>
/// <param name="Fields">What is synced.</param>
/// <param name="LeftOver">What is excluded until somebody decides.</param>
/// <param name="Refused">What looks the same and needs a converter.</param>
/// <param name="Remaining">What the rules still say of it besides the missing reasons.</param>
internal sealed record SpecDraft(string Text, IReadOnlyList<DraftedField> Fields, IReadOnlyList<LeftOver> LeftOver, IReadOnlyList<RefusedPair> Refused, IReadOnlyList<string> Remaining);
