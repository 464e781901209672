using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Settings of an agreement.</summary>
public sealed record AgreementSettings
{
    /// <summary>Base currency of the ledger, ISO 4217.</summary>
    [JsonPropertyName("baseCurrency")]
    public string? BaseCurrency { get; init; }

    /// <summary>Usual terms of payment.</summary>
    [JsonPropertyName("defaultPaymentTerm")]
    public string? DefaultPaymentTerm { get; init; }

    /// <summary>International ledger.</summary>
    [JsonPropertyName("internationalLedger")]
    public string? InternationalLedger { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
