using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a supplier group.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record SupplierGroupReference
{
    /// <summary>Number of the supplier group, 1 to 999999999.</summary>
    [JsonPropertyName("supplierGroupNumber")]
    public int? SupplierGroupNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
