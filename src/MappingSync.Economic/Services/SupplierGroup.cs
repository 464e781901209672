using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A group of suppliers as the suppliers service writes it; the REST surface only reads them.</summary>
/// <remarks>apis.e-conomic.com, <c>suppliersapi/v2.0.0/Groups</c>.</remarks>
public sealed record SupplierGroup
{
    /// <summary>Number, 1 to 999999999; supplied by the caller; required.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name, at most 50 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The account of what is owed to its suppliers, 1 to 999999999; required.</summary>
    [JsonPropertyName("accountNumber")]
    public int? AccountNumber { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
