using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>Number and name of another Rackbeat resource, as nested in an answer.</summary>
/// <remarks>Read-only: only the <c>…_id</c> beside it can be written.</remarks>
public sealed record NumberedSummary
{
    /// <summary>Number of the resource.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name of the resource.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
