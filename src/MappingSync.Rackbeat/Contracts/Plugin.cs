using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>An app that is installed in a Rackbeat account.</summary>
/// <remarks>Rackbeat's own client library, <c>/user-account-plugins</c>. The names of the properties are not verified; others arrive in <see cref="Unknown" />.</remarks>
[Envelope("user_account_plugin", "user_account_plugins", MayDiffer = true)]
public sealed record Plugin
{
    /// <summary>Identifier.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Name of the app in addresses.</summary>
    [ServerComputed]
    [JsonPropertyName("slug")]
    public string? Slug { get; init; }

    /// <summary>Name of the app.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
