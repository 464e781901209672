using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A contact person of a Rackbeat supplier.</summary>
/// <remarks>developer.rackbeat.com, <c>/suppliers/{number}/contacts</c>.</remarks>
[Envelope("supplier_contact", "supplier_contacts", MayDiffer = true)]
public sealed record SupplierContact
{
    /// <summary>Identifier of the contact, as version 0.5.4 of the API (2018) named its key.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Number of the contact, as Rackbeat's own client library names its key.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Initials.</summary>
    [JsonPropertyName("initials")]
    public string? Initials { get; init; }

    /// <summary>Mail; required by version 0.5.4 of the API (2018).</summary>
    [JsonPropertyName("contact_email")]
    public string? ContactEmail { get; init; }

    /// <summary>Phone; required by version 0.5.4 of the API (2018).</summary>
    [JsonPropertyName("contact_phone")]
    public string? ContactPhone { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
