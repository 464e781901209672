using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The Rackbeat user that a token belongs to.</summary>
/// <remarks>developer.rackbeat.com, <c>/self</c>.</remarks>
public sealed record User
{
    /// <summary>Identifier of the user.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Mail.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
