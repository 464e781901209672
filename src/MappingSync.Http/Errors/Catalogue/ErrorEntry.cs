namespace MappingSync.Http;

/// <summary>What one error code means, and what a person can do about it.</summary>
/// <param name="Code">The code of the answer, the HTTP status (<c>429</c>, <c>5xx</c>) where an answer has none, or one of <see cref="TransportCodes"/>.</param>
/// <param name="Kind">What it means for the work that made the call.</param>
/// <param name="Meaning">What is wrong: a clause that can follow the name of a record and a colon; no full stop.</param>
/// <param name="Remedy">What to do: whole sentences.</param>
public sealed record ErrorEntry(string Code, ApiErrorKind Kind, Wording Meaning, Wording Remedy)
{
    /// <summary>The properties that the entry is for, compared without regard to case, by the last name of a path; empty for every property.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Where the fact comes from: a public address, or <c>observed</c>; null for the source of the area.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Whether the meaning leads up to the text as sent because nothing more is known of the code: both are said, and neither in brackets.
    /// </summary>
    public bool IsGeneral { get; init; }

    /// <summary>Whether the code is one of our own: it may come with every kind, because the kind depends on what was called.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Whether the text that comes with the code says no more than the meaning, and need not be repeated.</summary>
    public bool SaysItAll { get; init; }
}
