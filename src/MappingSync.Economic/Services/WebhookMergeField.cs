using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A field that can be filled into the body of a webhook's request.</summary>
public sealed record WebhookMergeField
{
    /// <summary>Name, for example <c>NEWNUMBER</c>; whether it comes with its brackets is not documented.</summary>
    [JsonPropertyName("fieldName")]
    public string? FieldName { get; init; }

    /// <summary>Description for people.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
