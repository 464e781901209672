using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A group of customers in e-conomic.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/customer-groups</c>. The number is supplied by the caller.</remarks>
public sealed record CustomerGroup
{
    /// <summary>Number, from 1; required in POST.</summary>
    [JsonPropertyName("customerGroupNumber")]
    public int? CustomerGroupNumber { get; init; }

    /// <summary>Name, at most 50 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Receivables account; required in practice; not barred, profit-and-loss or balance.</summary>
    [JsonPropertyName("account")]
    public AccountSummary? Account { get; init; }

    /// <summary>Layout of the group's customers.</summary>
    [JsonPropertyName("layout")]
    public LayoutSummary? Layout { get; init; }

    /// <summary>Address of the group's customers.</summary>
    [ServerComputed]
    [JsonPropertyName("customers")]
    public string? Customers { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
