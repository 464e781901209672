using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A department (afdeling).</summary>
/// <remarks>restdocs.e-conomic.com, <c>/departments</c>. Read only; needs the dimension module.</remarks>
public sealed record Department
{
    /// <summary>Number, from 1.</summary>
    [JsonPropertyName("departmentNumber")]
    public int? DepartmentNumber { get; init; }

    /// <summary>Name, at most 250 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether it can no longer be used.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
