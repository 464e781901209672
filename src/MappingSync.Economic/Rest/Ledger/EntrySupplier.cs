using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>The supplier of an entry.</summary>
public sealed record EntrySupplier
{
    /// <summary>Number of the supplier, 1 to 999999999.</summary>
    [JsonPropertyName("supplierNumber")]
    public int? SupplierNumber { get; init; }

    /// <summary>Group of the supplier.</summary>
    [JsonPropertyName("supplierGroup")]
    public SupplierGroupReference? SupplierGroup { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
