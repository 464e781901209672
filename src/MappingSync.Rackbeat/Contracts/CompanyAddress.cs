using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The address of the company that owns a Rackbeat account.</summary>
public sealed record CompanyAddress
{
    /// <summary>First street line.</summary>
    [JsonPropertyName("street")]
    public string? Street { get; init; }

    /// <summary>Second street line.</summary>
    [JsonPropertyName("street2")]
    public string? Street2 { get; init; }

    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Postal code.</summary>
    [JsonPropertyName("zipcode")]
    public string? Zipcode { get; init; }

    /// <summary>Country.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
