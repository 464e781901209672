using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A journal: the vouchers in it are drafts until they are booked.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/journals</c>.</remarks>
public sealed record Journal
{
    /// <summary>Number, from 1.</summary>
    [JsonPropertyName("journalNumber")]
    public int? JournalNumber { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>How it is set up.</summary>
    [JsonPropertyName("settings")]
    public JournalSettings? Settings { get; init; }

    /// <summary>Address of its vouchers.</summary>
    [JsonPropertyName("vouchers")]
    public string? Vouchers { get; init; }

    /// <summary>Address of its entries.</summary>
    [JsonPropertyName("entries")]
    public string? Entries { get; init; }

    /// <summary>Ready bodies for vouchers.</summary>
    [JsonPropertyName("templates")]
    public JournalTemplates? Templates { get; init; }

    /// <summary>What can be done with the resource.</summary>
    [JsonPropertyName("metaData")]
    public JsonElement? MetaData { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
