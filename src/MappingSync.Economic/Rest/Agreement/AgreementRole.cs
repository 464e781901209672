using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>A role that an app asks for.</summary>
public sealed record AgreementRole
{
    /// <summary>Number of the role.</summary>
    [JsonPropertyName("roleNumber")]
    public int? RoleNumber { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the role.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
