namespace MappingSync.Cli.Diffing;

/// <summary>Changes of a spec's other lists: what is verified, constant, a child, or left out on purpose.</summary>
internal static class ListRules
{
    public static readonly ChangeRule VerifiedRemoved = new("MSYNC580", "verified-removed", ChangeLevel.Dangerous,
        "two values are compared after writing no longer",
        "A difference between the systems is not noticed any more.",
        "Keep the comparison, or say where else it is made.")
    { IsEmitted = true };

    public static readonly ChangeRule VerifiedAdded = new("MSYNC581", "verified-added", ChangeLevel.Dangerous,
        "two values are compared after writing only now",
        "Records that went through may be held for their difference.",
        "Compare the two values on real records first.")
    { IsEmitted = true };

    public static readonly ChangeRule VerifiedChanged = new("MSYNC582", "verified-changed", ChangeLevel.Dangerous,
        "other values are compared after writing",
        "A difference may be missed, or one be found that is none.",
        "Compare the two values on real records.");

    public static readonly ChangeRule ToleranceWidened = new("MSYNC583", "tolerance-widened", ChangeLevel.Dangerous,
        "a larger difference is accepted, or one that a setting names",
        "Differences that were noticed are not any more.",
        "Make sure that the amounts may differ so far.");

    public static readonly ChangeRule ToleranceNarrowed = new("MSYNC584", "tolerance-narrowed", ChangeLevel.Dangerous,
        "a smaller difference is accepted",
        "Records that went through may be held for their difference.",
        "Look at the differences of real records first.");

    public static readonly ChangeRule ConstantRemoved = new("MSYNC585", "constant-removed", ChangeLevel.Breaking,
        "a constant is written no longer",
        "The receiving system gets records without it and may refuse them.",
        "Check that it does not demand the property.");

    public static readonly ChangeRule ConstantAdded = new("MSYNC586", "constant-added", ChangeLevel.Dangerous,
        "a constant is written only now",
        "What the receiving system holds there is overwritten.",
        "Check what stands there today.");

    public static readonly ChangeRule ConstantChanged = new("MSYNC587", "constant-changed", ChangeLevel.Dangerous,
        "a constant has another value, place or condition",
        "Every record is written with another value.",
        "Check the new value with somebody who knows the receiving system.");

    public static readonly ChangeRule ChildRemoved = new("MSYNC588", "child-removed", ChangeLevel.Breaking,
        "the records below a record are synced no longer",
        "They keep their last state in the receiving system.",
        "Keep them until nobody needs them there.");

    public static readonly ChangeRule ChildAdded = new("MSYNC589", "child-added", ChangeLevel.Dangerous,
        "the records below a record are synced only now",
        "Records are made in the receiving system; without a match some may be there twice.",
        "Check how they are matched with those that exist.");

    public static readonly ChangeRule ChildChanged = new("MSYNC590", "child-changed", ChangeLevel.Dangerous,
        "the records below a record are matched, mapped or removed otherwise",
        "Other records may be found, made twice or removed.",
        "Try it on a record with several of them.");

    public static readonly ChangeRule SyncedFieldExcluded = new("MSYNC591", "synced-field-excluded", ChangeLevel.Breaking,
        "a property that was synced is left out on purpose",
        "The receiving system gets no value any more and keeps its last one, which nobody brings up to date.",
        "If it is meant, leave a tombstone, too: an entry of 'retired' with the reason.")
    { IsEmitted = true };

    public static readonly ChangeRule ExclusionRemoved = new("MSYNC592", "exclusion-removed", ChangeLevel.Safe,
        "a property is left out on purpose no longer",
        "If nothing else mentions it, the build says so (MSYNC201).",
        "Nothing is to be done.");

    public static readonly ChangeRule ExclusionAdded = new("MSYNC593", "exclusion-added", ChangeLevel.Safe,
        "a property that was not synced is left out on purpose",
        "Nothing was written there before.",
        "Nothing is to be done.");

    public static readonly ChangeRule ExclusionReasonChanged = new("MSYNC594", "exclusion-reason-changed", ChangeLevel.Safe,
        "the reason for leaving something out is another one",
        "Only what people read changes.",
        "Make the documentation anew.");

    public static readonly ChangeRule ExclusionTermsChanged = new("MSYNC595", "exclusion-terms-changed", ChangeLevel.Safe,
        "an exclusion holds for another time or for other flows",
        "When it ends, the build says so (MSYNC404).",
        "Nothing is to be done.");

    public static readonly ChangeRule ReadOnlyChanged = new("MSYNC596", "read-only-changed", ChangeLevel.Safe,
        "a property that was not synced is read-only, or is so no longer",
        "Nothing was written there before.",
        "Nothing is to be done.");

    public static readonly ChangeRule RowsElsewhereChanged = new("MSYNC597", "documented-elsewhere-changed", ChangeLevel.Safe,
        "rows of 'elsewhere' or 'unavailable', or a new tombstone",
        "Only the documentation changes.",
        "Make the documentation anew.");

    public static readonly ChangeRule LeftOutReasonChanged = new("MSYNC598", "left-out-reason-changed", ChangeLevel.Safe,
        "the reason for leaving a field out of a flow is another one",
        "Only what people read changes.",
        "Make the documentation anew.");

    public static readonly ChangeRule SharedChanged = new("MSYNC599", "shared-changed", ChangeLevel.Safe,
        "an exclusion or an entity that all specs share is new, gone or gives another reason",
        "What is left out is judged anew in every spec; the build says what no spec mentions (MSYNC201).",
        "Run 'mappingsync check'.");

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        VerifiedRemoved, VerifiedAdded, VerifiedChanged, ToleranceWidened, ToleranceNarrowed, ConstantRemoved, ConstantAdded, ConstantChanged,
        ChildRemoved, ChildAdded, ChildChanged, SyncedFieldExcluded, ExclusionRemoved, ExclusionAdded, ExclusionReasonChanged, ExclusionTermsChanged,
        ReadOnlyChanged, RowsElsewhereChanged, LeftOutReasonChanged, SharedChanged,
    ];
}
