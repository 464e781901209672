using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>A span of accounts that a sum account adds up.</summary>
public sealed record AccountInterval
{
    /// <summary>First account.</summary>
    [JsonPropertyName("fromAccount")]
    public AccountReference? FromAccount { get; init; }

    /// <summary>Last account.</summary>
    [JsonPropertyName("toAccount")]
    public AccountReference? ToAccount { get; init; }
}
