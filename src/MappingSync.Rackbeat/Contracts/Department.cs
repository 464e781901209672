using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A department, as accounts that are connected to e-conomic have them.</summary>
/// <remarks>Only the <c>department_id</c> of products is published, and that it must exist; the list <c>/departments</c> is not verified.</remarks>
[Envelope("department", "departments", MayDiffer = true)]
public sealed record Department
{
    /// <summary>Number of the department.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
