namespace MappingSync.Schemas;

/// <summary>What somebody else than the contract's type knows of a property, for instance a mapping spec.</summary>
/// <param name="Path">The path of the property in the contract.</param>
/// <param name="MaxLength">The most characters that are written, or null when that is not said.</param>
/// <param name="IsRequired">Whether a write without it is refused before it is sent.</param>
public sealed record KnownRule(string Path, int? MaxLength, bool IsRequired)
{
    /// <summary>The most decimals that are written, or null when that is not said.</summary>
    public int? MaxDecimals { get; init; }
}
