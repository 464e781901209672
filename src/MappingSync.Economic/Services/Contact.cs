using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>A contact of a customer as the customers service shows it, across all customers.</summary>
/// <remarks>apis.e-conomic.com, <c>customersapi/v3.1.0/Contacts</c>.</remarks>
public sealed record Contact
{
    /// <summary>Number, unique in the agreement; set by the server, named in PUT; <c>customerContactNumber</c> on the REST surface.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>The customer, 1 to 999999999; required, and not to be changed.</summary>
    [JsonPropertyName("customerNumber")]
    public int? CustomerNumber { get; init; }

    /// <summary>The number that people see: 1, 2, 3 for each customer; <c>sortKey</c> on the REST surface.</summary>
    [JsonPropertyName("userInterfaceNumber")]
    [ServerComputed]
    public int? UserInterfaceNumber { get; init; }

    /// <summary>Name, at most 255 characters; required, and unlike that of the customer's other contacts.</summary>
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

    /// <summary>Number of the contact on electronic invoices, at most 50 characters.</summary>
    [JsonPropertyName("eInvoiceId")]
    public string? EInvoiceId { get; init; }

    /// <summary>When it was last changed; the REST surface does not show it.</summary>
    [JsonPropertyName("lastUpdated")]
    [ServerComputed]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>Whether it gets quotes by e-mail.</summary>
    [JsonPropertyName("receiveQuotes")]
    public bool? ReceiveQuotes { get; init; }

    /// <summary>Whether it gets orders by e-mail.</summary>
    [JsonPropertyName("receiveOrders")]
    public bool? ReceiveOrders { get; init; }

    /// <summary>Whether it gets invoices by e-mail.</summary>
    [JsonPropertyName("receiveInvoices")]
    public bool? ReceiveInvoices { get; init; }

    /// <summary>Whether it gets electronic invoices.</summary>
    [JsonPropertyName("receiveEInvoices")]
    public bool? ReceiveEInvoices { get; init; }

    /// <summary>Whether it gets statements of account by e-mail.</summary>
    [JsonPropertyName("receiveStatementOfAccounts")]
    public bool? ReceiveStatementOfAccounts { get; init; }

    /// <summary>Whether it gets reminders by e-mail.</summary>
    [JsonPropertyName("receiveReminders")]
    public bool? ReceiveReminders { get; init; }

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
