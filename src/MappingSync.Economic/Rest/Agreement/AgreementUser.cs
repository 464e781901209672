using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The user that granted access.</summary>
public sealed record AgreementUser
{
    /// <summary>Login.</summary>
    [JsonPropertyName("loginId")]
    public string? LoginId { get; init; }

    /// <summary>Mail.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Number of the agreement.</summary>
    [JsonPropertyName("agreementNumber")]
    public int? AgreementNumber { get; init; }

    /// <summary>Language.</summary>
    [JsonPropertyName("language")]
    public AgreementLanguage? Language { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
