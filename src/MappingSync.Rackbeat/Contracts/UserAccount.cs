using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The Rackbeat account that a token belongs to.</summary>
/// <remarks>developer.rackbeat.com, <c>/self</c>. Feature flags arrive in <see cref="Unknown" />.</remarks>
public sealed record UserAccount
{
    /// <summary>Number of the account; the same as in <c>Rackbeat-Account-Id</c> of a webhook.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Name of the company.</summary>
    [JsonPropertyName("company_name")]
    public string? CompanyName { get; init; }

    /// <summary>Address of the company.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<CompanyAddress>))]
    [JsonPropertyName("address")]
    public CompanyAddress? Address { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
