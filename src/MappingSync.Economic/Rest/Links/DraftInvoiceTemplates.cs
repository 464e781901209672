using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of the templates of a draft invoice.</summary>
public sealed record DraftInvoiceTemplates
{
    /// <summary>Template of the booking request.</summary>
    [JsonPropertyName("bookingInstructions")]
    public string? BookingInstructions { get; init; }

    /// <summary>Address of the templates.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
