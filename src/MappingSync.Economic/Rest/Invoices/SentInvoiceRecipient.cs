using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Who an invoice was sent to.</summary>
public sealed record SentInvoiceRecipient
{
    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Mobile phone.</summary>
    [JsonPropertyName("mobilePhone")]
    public string? MobilePhone { get; init; }

    /// <summary>EAN number.</summary>
    [JsonPropertyName("ean")]
    public string? Ean { get; init; }
}
