using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A contact person of an e-conomic customer.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/customers/:customerNumber/contacts</c>.</remarks>
public sealed record CustomerContact
{
    /// <summary>Number, assigned by the server; required in PUT.</summary>
    [JsonPropertyName("customerContactNumber")]
    public int? CustomerContactNumber { get; init; }

    /// <summary>Name, at most 255 characters; required; unique per customer.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Mail, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Phone, at most 50 characters.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Identifier on e-invoices, at most 50 characters.</summary>
    [JsonPropertyName("eInvoiceId")]
    public string? EInvoiceId { get; init; }

    /// <summary>Notes, at most 2000 characters.</summary>
    [JsonPropertyName("notes")]
    public string? Notes { get; init; }

    /// <summary><c>invoices</c>, <c>orders</c>, <c>quotations</c>, <c>reminders</c>.</summary>
    [JsonPropertyName("emailNotifications")]
    public IReadOnlyList<string>? EmailNotifications { get; init; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>Whether the contact is deleted.</summary>
    [ServerComputed]
    [JsonPropertyName("deleted")]
    public bool? Deleted { get; init; }

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
