using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>An employee as the projects service writes it; the REST surface only reads them. It needs no Project module.</summary>
/// <remarks>apis.e-conomic.com, <c>projectsapi/v1.1.0/Employees</c>.</remarks>
public sealed record Employee
{
    /// <summary>Number, up to 999999; supplied by the caller; required.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>The employee group; required.</summary>
    [JsonPropertyName("groupNumber")]
    public int? GroupNumber { get; init; }

    /// <summary>Name, at most 100 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether the employee is barred; required.</summary>
    [JsonPropertyName("isBarred")]
    public bool? IsBarred { get; init; }

    /// <summary>Telephone number, at most 20 characters.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>E-mail address, at most 50 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
