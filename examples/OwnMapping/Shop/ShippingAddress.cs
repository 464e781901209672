using System.Text.Json.Serialization;

namespace OwnMapping.Shop;

/// <summary>An address in the shop.</summary>
public sealed record ShippingAddress
{
    /// <summary>Street and number.</summary>
    [JsonPropertyName("street")]
    public string? Street { get; init; }

    /// <summary>Floor, door, care of.</summary>
    [JsonPropertyName("extra")]
    public string? Extra { get; init; }

    /// <summary>The postal code.</summary>
    [JsonPropertyName("zip")]
    public string? Zip { get; init; }

    /// <summary>The town.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>The country, as two letters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }
}
