using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A group of employees.</summary>
/// <remarks>apis.e-conomic.com, <c>projectsapi/v1.1.0/EmployeeGroups</c>.</remarks>
public sealed record EmployeeGroup
{
    /// <summary>Number, 1 to 999999999; supplied by the caller; required.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name, at most 100 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
