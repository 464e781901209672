using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A contact person of a Rackbeat customer.</summary>
/// <remarks>developer.rackbeat.com, <c>/customers/{number}/contacts</c>.</remarks>
[Envelope("customer_contact", "customer_contacts")]
public sealed record CustomerContact
{
    /// <summary>Number of the contact.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Role in the company.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; init; }

    /// <summary>Initials.</summary>
    [JsonPropertyName("initials")]
    public string? Initials { get; init; }

    /// <summary>Mail.</summary>
    [JsonPropertyName("contact_email")]
    public string? ContactEmail { get; init; }

    /// <summary>Phone.</summary>
    [JsonPropertyName("contact_phone")]
    public string? ContactPhone { get; init; }

    /// <summary>Whether orders are mailed to the contact.</summary>
    [JsonPropertyName("cc_order")]
    public bool? CcOrder { get; init; }

    /// <summary>Whether offers are mailed to the contact.</summary>
    [JsonPropertyName("cc_offer")]
    public bool? CcOffer { get; init; }

    /// <summary>Whether invoices are mailed to the contact.</summary>
    [JsonPropertyName("cc_invoice")]
    public bool? CcInvoice { get; init; }

    /// <summary>Whether delivery notes are mailed to the contact.</summary>
    [JsonPropertyName("cc_delivery_note")]
    public bool? CcDeliveryNote { get; init; }

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
