namespace MappingSync.Http;

/// <summary>What one reason of a failed call means.</summary>
/// <param name="Entry">The entry of the catalogue.</param>
/// <param name="Detail">The reason that it explains; null when it explains the answer as a whole.</param>
/// <param name="Remedy">What to do. It is the entry's, except for writes of unknown outcome.</param>
public sealed record ErrorExplanation(ErrorEntry Entry, ApiErrorDetail? Detail, Wording Remedy)
{
    /// <summary>What is wrong.</summary>
    public Wording Meaning => Entry.Meaning;
}
