namespace MappingSync.Engine.Ledger;

/// <summary>Two records of the two systems that are the same thing.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Entity">The entity of the spec.</param>
/// <param name="Left">The key in the spec's first system.</param>
/// <param name="Right">The key in the spec's second system.</param>
/// <param name="LeftFingerprint">The left record's synced values when they were last equal; null when not known.</param>
/// <param name="RightFingerprint">The right record's synced values when they were last equal; null when not known.</param>
/// <param name="SpecHash">The meaning of the spec that the fingerprints were made under.</param>
public sealed record Link(
    string Agreement,
    string Entity,
    RecordKey Left,
    RecordKey Right,
    Fingerprint? LeftFingerprint,
    Fingerprint? RightFingerprint,
    string SpecHash)
{
    /// <summary>When it was last written; set by the ledger.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
