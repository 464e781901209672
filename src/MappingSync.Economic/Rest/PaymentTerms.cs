using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Terms of payment in e-conomic.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/payment-terms</c>. Type and days cannot change after creation (E06151), yet must be sent back in PUT.</remarks>
public sealed record PaymentTerms
{
    /// <summary>Number, assigned by the server.</summary>
    [JsonPropertyName("paymentTermsNumber")]
    public int? PaymentTermsNumber { get; init; }

    /// <summary>Name, at most 50 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary><c>net</c>, <c>invoiceMonth</c>, <c>paidInCash</c>, <c>prepaid</c>, <c>dueDate</c>, <c>factoring</c>, <c>invoiceWeekStartingSunday</c>, <c>invoiceWeekStartingMonday</c>, <c>creditcard</c>; case-sensitive; required.</summary>
    [JsonPropertyName("paymentTermsType")]
    public string? PaymentTermsType { get; init; }

    /// <summary>Days of credit; not with every type.</summary>
    [JsonPropertyName("daysOfCredit")]
    public int? DaysOfCredit { get; init; }

    /// <summary>Description, at most 1000 characters.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Account for the prepaid part.</summary>
    [JsonPropertyName("contraAccountForPrepaidAmount")]
    public AccountReference? ContraAccountForPrepaidAmount { get; init; }

    /// <summary>Account for the remainder.</summary>
    [JsonPropertyName("contraAccountForRemainderAmount")]
    public AccountReference? ContraAccountForRemainderAmount { get; init; }

    /// <summary>Prepaid part, in percent, 2 decimals.</summary>
    [JsonPropertyName("percentageForPrepaidAmount")]
    public decimal? PercentageForPrepaidAmount { get; init; }

    /// <summary>Remainder, in percent, 2 decimals.</summary>
    [JsonPropertyName("percentageForRemainderAmount")]
    public decimal? PercentageForRemainderAmount { get; init; }

    /// <summary>Card company, a customer.</summary>
    [JsonPropertyName("creditCardCompany")]
    public CustomerReference? CreditCardCompany { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
