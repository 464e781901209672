using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of the templates of a customer.</summary>
public sealed record CustomerTemplates
{
    /// <summary>Template of an invoice.</summary>
    [JsonPropertyName("invoice")]
    public string? Invoice { get; init; }

    /// <summary>Template of an invoice line.</summary>
    [JsonPropertyName("invoiceLine")]
    public string? InvoiceLine { get; init; }

    /// <summary>Address of the templates.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
