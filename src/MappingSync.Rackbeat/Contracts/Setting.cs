using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A setting of a Rackbeat account.</summary>
/// <remarks>developer.rackbeat.com, <c>/settings</c>.</remarks>
[Envelope("setting", "settings", MayDiffer = true)]
public sealed record Setting
{
    /// <summary>Name of the setting.</summary>
    [JsonPropertyName("identifier")]
    public string? Identifier { get; init; }

    /// <summary>Value as text, whatever its form.</summary>
    [JsonConverter(typeof(AnyTextConverter))]
    [JsonPropertyName("value")]
    public string? Value { get; init; }

    /// <summary>Kind of the value.</summary>
    [ServerComputed]
    [JsonConverter(typeof(AnyTextConverter))]
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
