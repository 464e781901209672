using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>How a supplier is paid, with the two details that the kind asks for.</summary>
public sealed record PaymentType
{
    /// <summary>Kind: 1 (+71), 2 (+73), 5 (+04), 7 (bank transfer), 10 (IBAN), 14 (entry only), 17 (+75).</summary>
    [JsonPropertyName("paymentTypeNumber")]
    public int? PaymentTypeNumber { get; init; }

    /// <summary>FI creditor; kinds 1, 2 and 17.</summary>
    [JsonPropertyName("fiSupplierNo")]
    public string? FiSupplierNo { get; init; }

    /// <summary>OCR line, 15 or 16 digits; kinds 1 and 5.</summary>
    [JsonPropertyName("ocrLine")]
    public string? OcrLine { get; init; }

    /// <summary>Message, 5 to 100 characters; kinds 2, 7 and 10.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }

    /// <summary>Giro account; kind 5.</summary>
    [JsonPropertyName("giroAccount")]
    public string? GiroAccount { get; init; }

    /// <summary>Bank account; kind 7.</summary>
    [JsonPropertyName("accountNo")]
    public string? AccountNo { get; init; }

    /// <summary>IBAN and SWIFT; kind 10.</summary>
    [JsonPropertyName("ibanSwift")]
    public string? IbanSwift { get; init; }

    /// <summary>OCR line, with a message after a slash; kind 17.</summary>
    [JsonPropertyName("ocrLineMessage")]
    public string? OcrLineMessage { get; init; }

    /// <summary>Address of the kind.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
