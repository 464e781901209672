using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The group as nested in a Rackbeat item.</summary>
/// <remarks>Read-only; the group itself is read by its number.</remarks>
public sealed record ProductGroupSummary
{
    /// <summary>Number of the group.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name of the group.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>VAT rate at home, in percent.</summary>
    [JsonPropertyName("vat_domestic")]
    public decimal? VatDomestic { get; init; }

    /// <summary>VAT rate in the EU, in percent.</summary>
    [JsonPropertyName("vat_eu")]
    public decimal? VatEu { get; init; }

    /// <summary>VAT rate abroad, in percent.</summary>
    [JsonPropertyName("vat_abroad")]
    public decimal? VatAbroad { get; init; }

    /// <summary>VAT rate at home without VAT, in percent.</summary>
    [JsonPropertyName("vat_domestic_exempt")]
    public decimal? VatDomesticExempt { get; init; }

    /// <summary>Address of the group.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
