namespace MappingSync.Cli.Diffing;

/// <summary>Changes of a mapping as a whole: its class, its contracts and its keys.</summary>
internal static class MappingRules
{
    public static readonly ChangeRule EntityRemoved = new("MSYNC510", "entity-removed", ChangeLevel.Breaking,
        "a spec is gone",
        "Nothing of the entity is synced any more, and its generated class does not exist.",
        "Keep the spec until nothing uses it; to pause an entity, change the flows that run, not the spec.")
    { IsEmitted = true };

    public static readonly ChangeRule EntityAdded = new("MSYNC511", "entity-added", ChangeLevel.Safe,
        "a spec is new",
        "Nobody depended on it before.",
        "Nothing is to be done.")
    { IsEmitted = true };

    public static readonly ChangeRule ClassChanged = new("MSYNC512", "class-changed", ChangeLevel.Breaking,
        "the generated class has another name",
        "Code that calls the mapper by its old name does not compile.",
        "Set 'class' to the old name, or rename the uses with it.")
    { IsEmitted = true };

    public static readonly ChangeRule ContractChanged = new("MSYNC513", "contract-changed", ChangeLevel.Dangerous,
        "a system's contract is another type",
        "The generated methods take and return another type, and a property of the same name may hold something else there.",
        "Compare the two types ('mappingsync drift' against the source) and read every path again.")
    { IsEmitted = true };

    public static readonly ChangeRule SystemRenamed = new("MSYNC514", "system-renamed", ChangeLevel.Breaking,
        "a system has another name",
        "The key method is named after the system, and messages, links and settings call it by its name.",
        "Keep the old name, or change what refers to it.")
    { IsEmitted = true };

    public static readonly ChangeRule ParentChanged = new("MSYNC515", "parent-changed", ChangeLevel.Breaking,
        "'item-of' names another entity, or is new or gone",
        "The rows' mapper takes other inputs, and the list that it maps is another one.",
        "Change the spec of the list with it.")
    { IsEmitted = true };

    public static readonly ChangeRule TitleChanged = new("MSYNC516", "title-changed", ChangeLevel.Safe,
        "the title or the source document is another one",
        "Only what people read changes.",
        "Make the documentation anew.");

    public static readonly ChangeRule TombstoneRemoved = new("MSYNC517", "tombstone-removed", ChangeLevel.Dangerous,
        "an entry of 'retired' is gone",
        "The name is free again: a new field can take it, and whoever knew the old one reads something else.",
        "Leave the tombstone; it costs one line.");

    public static readonly ChangeRule ConverterPlacesChanged = new("MSYNC518", "converter-places-changed", ChangeLevel.Dangerous,
        "'uses' names other places for converters",
        "A converter of the same name may be found in another class, which may convert otherwise.",
        "Check where each converter of 'via' is found now.");

    public static readonly ChangeRule KeyChanged = new("MSYNC519", "key-changed", ChangeLevel.Breaking,
        "a system's key is another property, or is new or gone",
        "Links hold keys: records that are linked are not found again and are made twice, and the key method reads another property or does not exist.",
        "Keep the key; if it must change, rewrite the links first.")
    { IsEmitted = true };

    public static readonly ChangeRule KeyAssignmentChanged = new("MSYNC520", "key-assignment-changed", ChangeLevel.Dangerous,
        "'assigned-by' of a key says otherwise",
        "A number that the server gives is unknown until the record is made; one that the caller gives must be sent.",
        "Check the flow that creates the records.");

    public static readonly ChangeRule KeyRangeNarrowed = new("MSYNC521", "key-range-narrowed", ChangeLevel.Breaking,
        "a key has a range, or a smaller one",
        "Records whose key lies outside it went through before and are refused now.",
        "Look for such keys before you deliver it.");

    public static readonly ChangeRule KeyRangeWidened = new("MSYNC522", "key-range-widened", ChangeLevel.Dangerous,
        "a key has no range any more, or a larger one",
        "Keys are sent that were refused before; the receiving system must take them.",
        "Check what the receiving system accepts.");

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        EntityRemoved, EntityAdded, ClassChanged, ContractChanged, SystemRenamed, ParentChanged, TitleChanged, TombstoneRemoved, ConverterPlacesChanged,
        KeyChanged, KeyAssignmentChanged, KeyRangeNarrowed, KeyRangeWidened,
    ];
}
