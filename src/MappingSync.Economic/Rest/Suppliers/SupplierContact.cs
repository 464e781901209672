using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A contact person of a supplier; it is written through the services.</summary>
/// <remarks><c>/suppliers/:supplierNumber/contacts</c>, which the documentation does not describe; properties after the contacts of customers.</remarks>
public sealed record SupplierContact
{
    /// <summary>Number, given by the server.</summary>
    [JsonPropertyName("supplierContactNumber")]
    public int? SupplierContactNumber { get; init; }

    /// <summary>Name, at most 255 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Mail, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Phone, at most 50 characters.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Notes, at most 2000 characters.</summary>
    [JsonPropertyName("notes")]
    public string? Notes { get; init; }

    /// <summary>The supplier.</summary>
    [JsonPropertyName("supplier")]
    public SupplierReference? Supplier { get; init; }

    /// <summary>Number shown to users, from 1.</summary>
    [ServerComputed]
    [JsonPropertyName("sortKey")]
    public int? SortKey { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
