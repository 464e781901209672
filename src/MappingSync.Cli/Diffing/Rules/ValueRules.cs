namespace MappingSync.Cli.Diffing;

/// <summary>Changes of value maps, read in the direction of the flow.</summary>
internal static class ValueRules
{
    public static readonly ChangeRule Changed = new("MSYNC570", "value-changed", ChangeLevel.Dangerous,
        "a value is written as another one",
        "Every record with the value is written again and means something else to the receiving system.",
        "Check the new value with somebody who knows that system.");

    public static readonly ChangeRule Removed = new("MSYNC571", "value-removed", ChangeLevel.Breaking,
        "a value has no counterpart any more, and unmapped values are refused",
        "Records with the value went through before and are refused now.",
        "Look for such records first.");

    public static readonly ChangeRule RemovedSkipped = new("MSYNC572", "value-removed-skipped", ChangeLevel.Dangerous,
        "a value has no counterpart any more, and unmapped values are left out",
        "Records with the value are written without it, and nobody is told.",
        "Look for such records first.");

    public static readonly ChangeRule Added = new("MSYNC573", "value-added", ChangeLevel.Safe,
        "a value has a counterpart now",
        "Records with the value were refused or came without it.",
        "Nothing is to be done.");

    public static readonly ChangeRule MapChanged = new("MSYNC574", "value-map-changed", ChangeLevel.Dangerous,
        "values are mapped by other means: a table, a setting, an override, or not at all",
        "Every value may be written as another one.",
        "Compare the two maps value by value.");

    public static readonly ChangeRule UnmappedSkipped = new("MSYNC575", "unmapped-skipped", ChangeLevel.Dangerous,
        "a value without counterpart is left out instead of refused",
        "Records are written without the value, and nobody is told.",
        "Make sure that somebody would notice.");

    public static readonly ChangeRule UnmappedRefused = new("MSYNC576", "unmapped-refused", ChangeLevel.Breaking,
        "a value without counterpart is refused instead of left out",
        "Records that went through without the value are refused now.",
        "Look for such records first.");

    public static IReadOnlyList<ChangeRule> All { get; } = [Changed, Removed, RemovedSkipped, Added, MapChanged, UnmappedSkipped, UnmappedRefused];
}
