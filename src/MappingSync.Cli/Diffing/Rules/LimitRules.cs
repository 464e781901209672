namespace MappingSync.Cli.Diffing;

/// <summary>Changes of what the receiving system is said to accept.</summary>
internal static class LimitRules
{
    public static readonly ChangeRule Narrowed = new("MSYNC562", "limit-narrowed", ChangeLevel.Breaking,
        "a limit is new or smaller, and what breaks it is refused",
        "Records that went through before are refused now.",
        "Look for such values first; a text can be cut and a number rounded instead.");

    public static readonly ChangeRule CutsMore = new("MSYNC563", "limit-cuts-more", ChangeLevel.Dangerous,
        "a limit is new or smaller, and what breaks it is cut or rounded",
        "Values that arrived whole are cut or rounded now.",
        "Look for such values first.");

    public static readonly ChangeRule Widened = new("MSYNC564", "limit-widened", ChangeLevel.Dangerous,
        "a limit is gone or larger",
        "Values are sent that were refused, cut or rounded before; the receiving system must take them.",
        "Check what it accepts ('mappingsync drift' against its schema).");

    public static readonly ChangeRule PatternChanged = new("MSYNC565", "pattern-changed", ChangeLevel.Dangerous,
        "a pattern is another one",
        "Values that fitted may be refused, and others sent.",
        "Try both patterns on real values.");

    public static readonly ChangeRule ViolationRefused = new("MSYNC566", "violation-refused", ChangeLevel.Breaking,
        "what breaks a limit is refused instead of cut or rounded",
        "Records that went through before are refused now.",
        "Look for such values first.");

    public static readonly ChangeRule ViolationAltered = new("MSYNC567", "violation-altered", ChangeLevel.Dangerous,
        "what breaks a limit is cut or rounded instead of refused",
        "Part of the value is lost, and nobody is told.",
        "Make sure that the cut value still means what it should.");

    public static IReadOnlyList<ChangeRule> All { get; } = [Narrowed, CutsMore, Widened, PatternChanged, ViolationRefused, ViolationAltered];
}
