using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>What the answer to a creation holds: the number alone.</summary>
public sealed record CreatedNumber
{
    /// <summary>The number.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }
}
