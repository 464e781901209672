using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>An employee in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/employees</c>.</remarks>
[Envelope("employee", "employees")]
public sealed record Employee
{
    /// <summary>Number of the employee.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Initials.</summary>
    [JsonPropertyName("initials")]
    public string? Initials { get; init; }

    /// <summary>Phone.</summary>
    [JsonPropertyName("contact_phone")]
    public string? ContactPhone { get; init; }

    /// <summary>Mail.</summary>
    [JsonPropertyName("contact_email")]
    public string? ContactEmail { get; init; }

    /// <summary>Language.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>Title.</summary>
    [JsonPropertyName("job_title")]
    public string? JobTitle { get; init; }

    /// <summary>Whether the employee is notified.</summary>
    [JsonPropertyName("should_notify")]
    public bool? ShouldNotify { get; init; }

    /// <summary>Number of the usual location.</summary>
    [JsonPropertyName("default_location_id")]
    public int? DefaultLocationId { get; init; }

    /// <summary>The usual location.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("default_location")]
    public NumberedSummary? DefaultLocation { get; init; }

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
