using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The sales account of a product group in a VAT zone.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/product-groups/:productGroupNumber/sales-accounts</c>. Its VAT code is what a sale in the zone gets.</remarks>
public sealed record ProductGroupSalesAccount
{
    /// <summary>The zone.</summary>
    [JsonPropertyName("vatZone")]
    public VatZone? VatZone { get; init; }

    /// <summary>The account, with its VAT code.</summary>
    [JsonPropertyName("salesAccount")]
    public Account? SalesAccount { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
