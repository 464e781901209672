namespace MappingSync;

/// <summary>How the record that a reference points at is found in the target system.</summary>
public enum ReferenceLookup
{
    /// <summary>By the key that the source system uses.</summary>
    Key,

    /// <summary>By name, because the source holds a name and not a key.</summary>
    Name,
}

/// <summary>One record that a source record refers to, as listed by a generated <c>References…</c> method.</summary>
/// <param name="Entity">The entity of the spec that describes the referenced record, for example <c>customer-group</c>.</param>
/// <param name="Field">The field that holds the reference, for messages.</param>
/// <param name="Key">The key (or, for <see cref="ReferenceLookup.Name"/>, the name) in the source system. Never empty.</param>
/// <param name="Lookup">How the record is found.</param>
/// <param name="Within">The source key of the record that the referenced one belongs to; empty when it stands alone.</param>
/// <param name="MayBeMissing">True when the field is left empty if the record cannot be resolved; false when that is an error.</param>
public readonly record struct RecordReference(
    string Entity,
    Field Field,
    RecordKey Key,
    ReferenceLookup Lookup = ReferenceLookup.Key,
    RecordKey Within = default,
    bool MayBeMissing = false);
