using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A group of customers in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/customer-groups</c>. Rackbeat holds no ledger account for it.</remarks>
[Envelope("customer_group", "customer_groups")]
public sealed record CustomerGroup
{
    /// <summary>Number of the group.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether the group is only a draft.</summary>
    [ServerComputed]
    [JsonPropertyName("is_draft")]
    public bool? IsDraft { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
