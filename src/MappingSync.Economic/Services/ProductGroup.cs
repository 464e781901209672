using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A product group as the products service writes it.</summary>
/// <remarks>apis.e-conomic.com, <c>productsapi/v2.0.0/productgroups</c>.</remarks>
public sealed record ProductGroup
{
    /// <summary>Number, from 1; supplied by the caller; required.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Name, at most 50 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Sales account of zone 1; required.</summary>
    [JsonPropertyName("domesticAccountId")]
    public int? DomesticAccountId { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
