using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of the invoices of a customer or product.</summary>
public sealed record InvoiceLinks
{
    /// <summary>Draft invoices.</summary>
    [JsonPropertyName("drafts")]
    public string? Drafts { get; init; }

    /// <summary>Booked invoices.</summary>
    [JsonPropertyName("booked")]
    public string? Booked { get; init; }

    /// <summary>Address of the invoices.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
