namespace MappingSync;

/// <summary>An amount that the target system computed otherwise than the source system, as found by a generated <c>Verify…</c> method.</summary>
/// <param name="Field">The verified field.</param>
/// <param name="Expected">The source system's amount; null when it has none.</param>
/// <param name="Actual">The target system's amount; null when it has none.</param>
/// <param name="Tolerance">The largest difference that is accepted, in the currency of the document.</param>
/// <param name="Item">The zero-based row of the list that holds the amount; null for the record itself.</param>
public readonly record struct Mismatch(Field Field, decimal? Expected, decimal? Actual, decimal Tolerance, int? Item = null);
