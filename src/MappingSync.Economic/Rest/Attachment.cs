using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>What is attached to a voucher, a draft invoice or a draft order.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/journals/:journalNumber/vouchers/:key/attachment</c>.</remarks>
public sealed record Attachment
{
    /// <summary>When it was attached.</summary>
    [JsonPropertyName("createdAt")]
    public DateOnly? CreatedAt { get; init; }

    /// <summary>Description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Address of the file.</summary>
    [JsonPropertyName("file")]
    public string? File { get; init; }

    /// <summary>How many pages it has.</summary>
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
