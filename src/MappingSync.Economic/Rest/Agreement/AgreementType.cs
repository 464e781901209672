using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The kind of an agreement.</summary>
public sealed record AgreementType
{
    /// <summary>Number of the kind.</summary>
    [JsonPropertyName("agreementTypeNumber")]
    public int? AgreementTypeNumber { get; init; }

    /// <summary>Name of the kind.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
