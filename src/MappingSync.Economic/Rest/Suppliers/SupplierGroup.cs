using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A group of suppliers; it is written through the services.</summary>
/// <remarks><c>/supplier-groups</c>, which the documentation does not describe; properties as recorded answers show them.</remarks>
public sealed record SupplierGroup
{
    /// <summary>Number of the group.</summary>
    [JsonPropertyName("supplierGroupNumber")]
    public int? SupplierGroupNumber { get; init; }

    /// <summary>Name, at most 50 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Payables account (kreditorsamlekonto).</summary>
    [JsonPropertyName("account")]
    public AccountReference? Account { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
