using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>An answer that holds one record under the name that the contract's <see cref="EnvelopeAttribute" /> tells.</summary>
/// <typeparam name="T">The contract of the record.</typeparam>
public sealed record RackbeatEnvelope<T>
    where T : class
{
    /// <summary>The record.</summary>
    [JsonPropertyName("record")]
    public T? Record { get; set; }

    /// <summary>Everything else.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }
}
