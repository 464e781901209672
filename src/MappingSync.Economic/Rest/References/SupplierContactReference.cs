using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a contact of a supplier.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record SupplierContactReference
{
    /// <summary>Number of the contact; lists and writes call it so.</summary>
    [JsonPropertyName("supplierContactNumber")]
    public int? SupplierContactNumber { get; init; }

    /// <summary>Number of the contact; the answer of a single supplier calls it so.</summary>
    [ServerComputed]
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
