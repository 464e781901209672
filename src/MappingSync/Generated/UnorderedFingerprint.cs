namespace MappingSync.Generated;

/// <summary>
/// What a set or a dictionary holds, in whatever order it is walked: the number of its entries and the sum of their
/// fingerprints. Two are equal when the entries are the same.
/// </summary>
public struct UnorderedFingerprint : IEquatable<UnorderedFingerprint>
{
    private UInt128 sum;

    /// <summary>How many entries were added.</summary>
    public int Count { get; private set; }

    /// <summary>The upper and the lower half of the sum.</summary>
    internal readonly Fingerprint Sum => new((ulong)(sum >> 64), (ulong)sum);

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The fingerprint of the entry alone.</param>
    public void Add(Fingerprint entry)
    {
        sum = unchecked(sum + new UInt128(entry.High, entry.Low));
        Count++;
    }

    /// <inheritdoc />
    public readonly bool Equals(UnorderedFingerprint other) => Count == other.Count && sum == other.sum;

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is UnorderedFingerprint other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode() => HashCode.Combine(Count, sum);

    /// <summary>Whether two hold the same.</summary>
    public static bool operator ==(UnorderedFingerprint left, UnorderedFingerprint right) => left.Equals(right);

    /// <summary>Whether two hold something different.</summary>
    public static bool operator !=(UnorderedFingerprint left, UnorderedFingerprint right) => !left.Equals(right);
}
