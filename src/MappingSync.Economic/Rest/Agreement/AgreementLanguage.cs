using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>A language of the ledger.</summary>
public sealed record AgreementLanguage
{
    /// <summary>Number of the language.</summary>
    [JsonPropertyName("languageNumber")]
    public int? LanguageNumber { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Culture, for example <c>da-DK</c>.</summary>
    [JsonPropertyName("culture")]
    public string? Culture { get; init; }

    /// <summary>Address of the language.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
