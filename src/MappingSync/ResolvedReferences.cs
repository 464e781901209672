namespace MappingSync;

/// <summary>
/// The target keys of the records that a source record refers to. Filled by the caller from a generated
/// <c>References…</c> list, read by the generated mapper; looking a key up allocates nothing.
/// </summary>
public sealed class ResolvedReferences
{
    private readonly Dictionary<Slot, RecordKey> targets = [];

    /// <summary>No references. Do not add to it.</summary>
    public static ResolvedReferences None { get; } = new();

    /// <summary>How many references are resolved.</summary>
    public int Count => targets.Count;

    /// <summary>Notes the target key of a reference. A second call for the same reference replaces the first.</summary>
    public void Add(in RecordReference reference, RecordKey target) =>
        targets[new Slot(reference.Entity, reference.Lookup, reference.Key, reference.Within)] = target;

    /// <summary>The target key of a reference, or the empty key when it was not resolved.</summary>
    public RecordKey Find(string entity, RecordKey key, ReferenceLookup lookup = ReferenceLookup.Key, RecordKey within = default) =>
        !key.IsEmpty && targets.TryGetValue(new Slot(entity, lookup, key, within), out var target) ? target : default;

    private readonly record struct Slot(string Entity, ReferenceLookup Lookup, RecordKey Key, RecordKey Within);
}
