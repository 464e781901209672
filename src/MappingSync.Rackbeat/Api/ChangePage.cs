using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>A page of any resource, of which only keys and times are read.</summary>
public sealed record ChangePage
{
    /// <summary>How many pages there are.</summary>
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }

    /// <summary>How many records there are.</summary>
    [JsonPropertyName("total")]
    public int? Total { get; init; }

    /// <summary>Everything else; among it the records, under the name of the resource.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }
}
