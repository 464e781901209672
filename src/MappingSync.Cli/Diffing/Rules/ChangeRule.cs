namespace MappingSync.Cli.Diffing;

/// <summary>What a change can do to those who depend on a mapping.</summary>
internal enum ChangeLevel
{
    /// <summary>Nothing that was right becomes wrong.</summary>
    Safe,

    /// <summary>Records still go through, but something else is written, read or compared: somebody should look.</summary>
    Dangerous,

    /// <summary>Data stops arriving, records that went through are refused, or code that calls the mapper no longer compiles.</summary>
    Breaking,
}

/// <summary>One kind of change.</summary>
/// <param name="Id">The stable id, MSYNC510 to MSYNC599. An id is never used for another kind.</param>
/// <param name="Name">A short stable name.</param>
/// <param name="Level">How bad it is; always the same for an id.</param>
/// <param name="Meaning">What has changed, for the table in the documentation.</param>
/// <param name="Why">Why it matters, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
internal sealed record ChangeRule(string Id, string Name, ChangeLevel Level, string Meaning, string Why, string Remedy)
{
    /// <summary>Whether the public surface of the generated code changes with it.</summary>
    public bool IsEmitted { get; init; }
}
