using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>An identifier in the old SOAP service.</summary>
public sealed record SoapHandle
{
    /// <summary>The identifier.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }
}
