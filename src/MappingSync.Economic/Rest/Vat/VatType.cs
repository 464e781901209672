using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A type of VAT: 1 sales, 2 purchases, 3 reverse charge.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/vat-types</c>. Read only.</remarks>
public sealed record VatType
{
    /// <summary>Number of the type.</summary>
    [JsonPropertyName("vatTypeNumber")]
    public int? VatTypeNumber { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
