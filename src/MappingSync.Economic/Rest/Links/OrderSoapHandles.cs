using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Identifiers of an order in the old SOAP service.</summary>
public sealed record OrderSoapHandles
{
    /// <summary>The order.</summary>
    [JsonPropertyName("orderHandle")]
    public SoapHandle? OrderHandle { get; init; }
}
