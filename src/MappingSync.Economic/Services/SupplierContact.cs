using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>A contact of a supplier.</summary>
/// <remarks>apis.e-conomic.com, <c>suppliersapi/v2.0.0/Contacts</c>.</remarks>
public sealed record SupplierContact
{
    /// <summary>Number, unique in the agreement; set by the server, named in PUT.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>The supplier, 1 to 999999999; required, and not to be changed.</summary>
    [JsonPropertyName("supplierNumber")]
    public int? SupplierNumber { get; init; }

    /// <summary>The number that people see: 1, 2, 3 for each supplier.</summary>
    [JsonPropertyName("userInterfaceNumber")]
    [ServerComputed]
    public int? UserInterfaceNumber { get; init; }

    /// <summary>Name, at most 255 characters; required, and unlike that of the supplier's other contacts.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>E-mail address, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Telephone number, at most 50 characters.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Notes, at most 2000 characters.</summary>
    [JsonPropertyName("notes")]
    public string? Notes { get; init; }

    /// <summary>When it was last changed.</summary>
    [JsonPropertyName("lastUpdated")]
    [ServerComputed]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Whether it was deleted.</summary>
    [JsonPropertyName("isDeleted")]
    [ServerComputed]
    public bool? IsDeleted { get; init; }

    /// <summary>Whether it is active.</summary>
    [JsonPropertyName("active")]
    [ServerComputed]
    public bool? Active { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
