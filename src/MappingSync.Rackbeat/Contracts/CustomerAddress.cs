using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>A row of a customer's list of addresses.</summary>
/// <remarks>Read-only in the card; rows are written below <c>/customers/{number}/addresses</c>.</remarks>
[Envelope("address", "addresses")]
public sealed record CustomerAddress
{
    /// <summary>Identifier of the row.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>What the address is for, for example <c>delivery</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Receiver.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

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

    /// <summary>Country as free text.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Mail of the address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Phone of the address.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
