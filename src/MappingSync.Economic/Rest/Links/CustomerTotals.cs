using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of the totals of a customer.</summary>
public sealed record CustomerTotals
{
    /// <summary>Totals of draft invoices.</summary>
    [JsonPropertyName("drafts")]
    public string? Drafts { get; init; }

    /// <summary>Totals of booked invoices.</summary>
    [JsonPropertyName("booked")]
    public string? Booked { get; init; }

    /// <summary>Address of the totals.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
