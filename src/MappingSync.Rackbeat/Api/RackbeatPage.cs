using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>
/// A page of a list, which answers with 206; its records are held under the name that the contract's <see cref="EnvelopeAttribute" /> tells.
/// </summary>
/// <typeparam name="T">The contract of the records.</typeparam>
public sealed record RackbeatPage<T>
    where T : class
{
    /// <summary>The records of the page.</summary>
    [JsonPropertyName("records")]
    public IReadOnlyList<T>? Records { get; set; }

    /// <summary>How many pages there are.</summary>
    [JsonPropertyName("pages")]
    public int? Pages { get; set; }

    /// <summary>Everything else.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }
}
