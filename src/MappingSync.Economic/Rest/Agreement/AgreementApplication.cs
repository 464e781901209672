using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The app that a token belongs to.</summary>
public sealed record AgreementApplication
{
    /// <summary>Number of the app.</summary>
    [JsonPropertyName("appNumber")]
    public int? AppNumber { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Public token of the app.</summary>
    [JsonPropertyName("appPublicToken")]
    public string? AppPublicToken { get; init; }

    /// <summary>When the app was made.</summary>
    [JsonPropertyName("created")]
    public DateOnly? Created { get; init; }

    /// <summary>Roles that the app asks for.</summary>
    [JsonPropertyName("requiredRoles")]
    public IReadOnlyList<AgreementRole>? RequiredRoles { get; init; }

    /// <summary>Address of the app.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
