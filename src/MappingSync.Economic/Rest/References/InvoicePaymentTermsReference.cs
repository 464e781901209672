using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>The terms of payment of an invoice.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record InvoicePaymentTermsReference
{
    /// <summary>Number of the terms.</summary>
    [JsonPropertyName("paymentTermsNumber")]
    public int? PaymentTermsNumber { get; init; }

    /// <summary>Days until due; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("daysOfCredit")]
    public int? DaysOfCredit { get; init; }

    /// <summary>Name of the terms; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Kind of terms; answer only: sent, it must match (E07180).</summary>
    [ServerComputed]
    [JsonPropertyName("paymentTermsType")]
    public string? PaymentTermsType { get; init; }

    /// <summary>Description of the terms; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
