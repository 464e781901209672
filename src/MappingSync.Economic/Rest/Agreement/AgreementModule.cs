using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>A module that an agreement has.</summary>
public sealed record AgreementModule
{
    /// <summary>Number of the module: 4 Project, 14 Dimension, 15 Inventory.</summary>
    [JsonPropertyName("moduleNumber")]
    public int? ModuleNumber { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the module.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
