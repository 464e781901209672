using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Identifiers of a draft invoice in the old SOAP service.</summary>
public sealed record SoapHandles
{
    /// <summary>The invoice.</summary>
    [JsonPropertyName("currentInvoiceHandle")]
    public SoapHandle? CurrentInvoiceHandle { get; init; }
}
