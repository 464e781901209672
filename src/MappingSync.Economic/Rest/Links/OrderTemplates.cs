using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of the templates of an order.</summary>
public sealed record OrderTemplates
{
    /// <summary>Template of the draft invoice that the order becomes.</summary>
    [JsonPropertyName("upgradeInstructions")]
    public string? UpgradeInstructions { get; init; }

    /// <summary>Address of the templates.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
