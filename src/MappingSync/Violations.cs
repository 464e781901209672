using System.Collections;

namespace MappingSync;

/// <summary>What a generated <c>Validate…</c> method found. Holds nothing, and has allocated nothing, when all is well.</summary>
public readonly struct Violations : IReadOnlyList<Violation>
{
    private readonly List<Violation>? found;

    /// <summary>Wraps what was found; null means nothing.</summary>
    public Violations(List<Violation>? found) => this.found = found;

    /// <summary>Whether no rule is broken.</summary>
    public bool IsEmpty => found is null || found.Count == 0;

    /// <inheritdoc />
    public int Count => found?.Count ?? 0;

    /// <inheritdoc />
    public Violation this[int index] => found is null ? throw new ArgumentOutOfRangeException(nameof(index)) : found[index];

    /// <inheritdoc />
    public IEnumerator<Violation> GetEnumerator() => (found ?? Enumerable.Empty<Violation>()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
