using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>Who a Rackbeat token stands for.</summary>
/// <remarks>developer.rackbeat.com, <c>/self</c>.</remarks>
public sealed record Self
{
    /// <summary>The account.</summary>
    [JsonPropertyName("user_account")]
    public UserAccount? UserAccount { get; init; }

    /// <summary>The user.</summary>
    [JsonPropertyName("user")]
    public User? User { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
