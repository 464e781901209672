using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A group of projects; it says whether they are a customer's and what is posted for them.</summary>
/// <remarks>apis.e-conomic.com, <c>projectsapi/v1.1.0/ProjectGroups</c>.</remarks>
public sealed record ProjectGroup
{
    /// <summary>Number; made by the server when it is left out.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name, at most 100 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>1 internal, 2 external and invoiced, 3 external and not invoiced; required.</summary>
    [JsonPropertyName("type")]
    public int? Type { get; init; }

    /// <summary>Whether costs are posted; then the cost accounts are required.</summary>
    [JsonPropertyName("includeCostPriceInFinance")]
    public bool? IncludeCostPriceInFinance { get; init; }

    /// <summary>Side of the cost account of projects under way: 0 debit, 1 credit.</summary>
    [JsonPropertyName("costAccountOngoingType")]
    public int? CostAccountOngoingType { get; init; }

    /// <summary>Account for costs of projects under way.</summary>
    [JsonPropertyName("costAccountOngoing")]
    public int? CostAccountOngoing { get; init; }

    /// <summary>Contra account for costs of projects under way.</summary>
    [JsonPropertyName("costContraAccountOngoing")]
    public int? CostContraAccountOngoing { get; init; }

    /// <summary>Account for costs of closed projects.</summary>
    [JsonPropertyName("costAccountClosed")]
    public int? CostAccountClosed { get; init; }

    /// <summary>Whether revenue is posted; then the sales accounts are required.</summary>
    [JsonPropertyName("includeSalesPriceInFinance")]
    public bool? IncludeSalesPriceInFinance { get; init; }

    /// <summary>Side of the sales account of projects under way: 0 debit, 1 credit.</summary>
    [JsonPropertyName("salesAccountOngoingType")]
    public int? SalesAccountOngoingType { get; init; }

    /// <summary>Account for revenue of projects under way.</summary>
    [JsonPropertyName("salesAccountOngoing")]
    public int? SalesAccountOngoing { get; init; }

    /// <summary>Contra account for revenue of projects under way.</summary>
    [JsonPropertyName("salesContraAccountOngoing")]
    public int? SalesContraAccountOngoing { get; init; }

    /// <summary>Account for revenue of closed projects.</summary>
    [JsonPropertyName("salesAccountClosed")]
    public int? SalesAccountClosed { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
