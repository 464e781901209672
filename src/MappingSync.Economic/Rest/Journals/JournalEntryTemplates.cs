using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of ready bodies for what may follow an entry.</summary>
public sealed record JournalEntryTemplates
{
    /// <summary>A customer's payment.</summary>
    [JsonPropertyName("customerPayment")]
    public string? CustomerPayment { get; init; }

    /// <summary>The account.</summary>
    [JsonPropertyName("account")]
    public string? Account { get; init; }

    /// <summary>The contra account.</summary>
    [JsonPropertyName("contraAccount")]
    public string? ContraAccount { get; init; }

    /// <summary>Both.</summary>
    [JsonPropertyName("accountAndContraAccount")]
    public string? AccountAndContraAccount { get; init; }
}
