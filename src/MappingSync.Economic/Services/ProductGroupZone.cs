using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>The account that a product group sells to in one VAT zone.</summary>
/// <remarks>apis.e-conomic.com, <c>productsapi/v2.0.0/productgroups/:productGroupNumber/zones</c>.</remarks>
public sealed record ProductGroupZone
{
    /// <summary>The VAT zone: 1 domestic, 2 EU, 3 abroad, 4 domestic without VAT, 5 project, from 8 the agreement's own; 6 and 7 are reserved; required.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>The account; required.</summary>
    [JsonPropertyName("accountId")]
    public int? AccountId { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
