using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A payment of a customer's or supplier's invoice, as registered in Rackbeat.</summary>
/// <remarks>Version 0.5.4 of the API (2018), <c>/customer-invoices/{number}/payments</c> and <c>/supplier-invoices/{number}/payments</c>.</remarks>
[Envelope("payment", "payments", MayDiffer = true)]
public sealed record InvoicePayment
{
    /// <summary>Number of the payment.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Amount, in the invoice's currency.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; init; }

    /// <summary>Number of the customer invoice.</summary>
    [ServerComputed]
    [JsonPropertyName("customer_invoice_id")]
    public int? CustomerInvoiceId { get; init; }

    /// <summary>Number of the supplier invoice.</summary>
    [ServerComputed]
    [JsonPropertyName("supplier_invoice_id")]
    public int? SupplierInvoiceId { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
