namespace MappingSync.Cli.Diffing;

/// <summary>Changes of one synced field in one flow.</summary>
internal static class FieldRules
{
    public static readonly ChangeRule FieldRemoved = new("MSYNC535", "field-removed", ChangeLevel.Breaking,
        "a field is gone, and no tombstone says why",
        "The receiving system gets no value any more and keeps its last one, which nobody brings up to date.",
        "If it is meant, leave a tombstone: an entry of 'retired' with the reason.")
    { IsEmitted = true };

    public static readonly ChangeRule FieldRetired = new("MSYNC536", "field-retired", ChangeLevel.Dangerous,
        "a field is gone, and 'retired' says why",
        "The receiving system keeps its last value, which nobody brings up to date.",
        "Tell those who read it there.")
    { IsEmitted = true };

    public static readonly ChangeRule FieldLeavesFlow = new("MSYNC537", "field-leaves-flow", ChangeLevel.Breaking,
        "a field takes no part in a flow any more",
        "The flow's receiving system gets no value any more and keeps its last one.",
        "If it is meant, say why: 'left-out' with the flow and the reason.")
    { IsEmitted = true };

    public static readonly ChangeRule FieldLeftOut = new("MSYNC538", "field-left-out", ChangeLevel.Dangerous,
        "a field takes no part in a flow any more, and 'left-out' says why",
        "The flow's receiving system keeps its last value, which nobody brings up to date.",
        "Tell those who read it there.")
    { IsEmitted = true };

    public static readonly ChangeRule FieldAdded = new("MSYNC539", "field-added", ChangeLevel.Dangerous,
        "a flow writes one field more",
        "What the receiving system holds there is overwritten on the next change of a record, and emptied where the source has nothing.",
        "Check what stands there today; 'when-target-has-value: keep' or 'write: create-only' leave it alone.")
    { IsEmitted = true };

    public static readonly ChangeRule RequiredFieldAdded = new("MSYNC540", "required-field-added", ChangeLevel.Breaking,
        "a flow writes one field more, which is required",
        "Records without a value went through before and are refused now.",
        "Look for such records first, or give the field a default.")
    { IsEmitted = true };

    public static readonly ChangeRule CreateOnlyFieldAdded = new("MSYNC541", "create-only-field-added", ChangeLevel.Safe,
        "a flow writes one field more, to new records only",
        "Records that exist are left alone.",
        "Nothing is to be done.")
    { IsEmitted = true };

    public static readonly ChangeRule FieldRenamed = new("MSYNC542", "field-renamed", ChangeLevel.Dangerous,
        "a field that writes the same property has another name",
        "Messages, change sets and the audit trail know fields by their names.",
        "Check what keeps the old name, for example lists of ignored findings.")
    { IsEmitted = true };

    public static readonly ChangeRule SourceChanged = new("MSYNC543", "source-changed", ChangeLevel.Dangerous,
        "a field reads other properties, or the same in another order",
        "The receiving system gets another value under the old name.",
        "Compare both values on real records before you deliver it.");

    public static readonly ChangeRule TargetChanged = new("MSYNC544", "target-changed", ChangeLevel.Breaking,
        "a field writes another property",
        "The property that was written keeps its last value, and what stands in the other one is overwritten.",
        "Make sure that whoever reads the old property reads the new one.");

    public static readonly ChangeRule ConverterChanged = new("MSYNC545", "converter-changed", ChangeLevel.Dangerous,
        "a field's converter is another one, or is new or gone",
        "The same source value may be written as another one, and then every record is written again.",
        "Compare the results of both on real values.");

    public static readonly ChangeRule DefaultChanged = new("MSYNC546", "default-changed", ChangeLevel.Dangerous,
        "what stands in for a missing value is another one, or is new or gone",
        "Records without a value are written with another one, or come without.",
        "Look how many records have no value.");

    public static readonly ChangeRule RequiredAdded = new("MSYNC547", "required-added", ChangeLevel.Breaking,
        "a field is required now",
        "Records without a value went through before and are refused now.",
        "Look for such records first, or give the field a default.");

    public static readonly ChangeRule RequiredRemoved = new("MSYNC548", "required-removed", ChangeLevel.Dangerous,
        "a field is required no longer",
        "Records without a value are sent now; the receiving system may refuse them or make do without.",
        "Check that it does not demand the property.");

    public static readonly ChangeRule ReferenceChanged = new("MSYNC549", "reference-changed", ChangeLevel.Breaking,
        "a field refers to another entity, or does so only now or no longer",
        "A value that is copied and a key that is resolved are not the same number: the wrong record is pointed at.",
        "Check the keys that are written, on real records.");

    public static readonly ChangeRule LookupChanged = new("MSYNC550", "lookup-changed", ChangeLevel.Dangerous,
        "a referenced record is looked up otherwise ('by', 'within')",
        "Another record may be found, or none.",
        "Check that the key it is looked up by is unique.");

    public static readonly ChangeRule UnresolvedSkipped = new("MSYNC551", "unresolved-skipped", ChangeLevel.Dangerous,
        "a referenced record that is not found is left out instead of refused",
        "Records are written without the reference, and nobody is told.",
        "Make sure that somebody would notice.");

    public static readonly ChangeRule UnresolvedRefused = new("MSYNC552", "unresolved-refused", ChangeLevel.Breaking,
        "a referenced record that is not found stops the record",
        "Records that went through without the reference are refused now.",
        "Look for such records first.");

    public static readonly ChangeRule CreateOnly = new("MSYNC553", "create-only", ChangeLevel.Breaking,
        "a field is written to new records only",
        "Changes no longer reach the receiving system.",
        "Make sure that it is meant for records that exist, too.");

    public static readonly ChangeRule WriteModeChanged = new("MSYNC554", "write-mode-changed", ChangeLevel.Dangerous,
        "a field is written otherwise ('write')",
        "What people changed in the receiving system, or what else stands in the written object, may be overwritten or kept where it was not before.",
        "Check what stands there today.");

    public static readonly ChangeRule WhenMissingChanged = new("MSYNC555", "when-missing-changed", ChangeLevel.Dangerous,
        "a missing value is treated otherwise ('when-missing')",
        "Where the source has nothing, the receiving system's value is emptied, kept or replaced where it was not before.",
        "Look how many records have no value.");

    public static readonly ChangeRule WhenTargetHasValueChanged = new("MSYNC556", "when-target-has-value-changed", ChangeLevel.Dangerous,
        "a value that the receiving system has is treated otherwise ('when-target-has-value')",
        "It is overwritten where it was kept, or kept where it was overwritten.",
        "Decide who owns the value.");

    public static readonly ChangeRule CompareChanged = new("MSYNC557", "compare-changed", ChangeLevel.Dangerous,
        "two values are compared otherwise ('compare')",
        "Differences that were written are not seen any more, or records are written that counted as equal.",
        "Expect one write of every record that differs now.");

    public static readonly ChangeRule RowsChanged = new("MSYNC558", "rows-changed", ChangeLevel.Breaking,
        "a list is mapped by another entity, or is mapped by rows only now or no longer",
        "Each row is made by another mapper, and the inputs that rows need are other ones.",
        "Compare the two specs of the rows ('mappingsync diff' on both files).")
    { IsEmitted = true };

    public static readonly ChangeRule MinItemsRaised = new("MSYNC559", "min-items-raised", ChangeLevel.Breaking,
        "a list needs more rows than before",
        "Records with fewer rows went through before and are refused now.",
        "Look for such records first.");

    public static readonly ChangeRule MinItemsLowered = new("MSYNC560", "min-items-lowered", ChangeLevel.Dangerous,
        "a list may have fewer rows than before",
        "Records with few rows or none are sent now; the receiving system may refuse them.",
        "Check what it accepts.");

    public static readonly ChangeRule LabelChanged = new("MSYNC561", "label-changed", ChangeLevel.Safe,
        "a label, or how the field stands in the source document, is another one",
        "Only what people read changes.",
        "Make the documentation anew.");

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        FieldRemoved, FieldRetired, FieldLeavesFlow, FieldLeftOut, FieldAdded, RequiredFieldAdded, CreateOnlyFieldAdded, FieldRenamed,
        SourceChanged, TargetChanged, ConverterChanged, DefaultChanged, RequiredAdded, RequiredRemoved,
        ReferenceChanged, LookupChanged, UnresolvedSkipped, UnresolvedRefused,
        CreateOnly, WriteModeChanged, WhenMissingChanged, WhenTargetHasValueChanged, CompareChanged, RowsChanged, MinItemsRaised, MinItemsLowered, LabelChanged,
    ];
}
