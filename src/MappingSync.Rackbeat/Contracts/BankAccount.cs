using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A bank account of the company that owns a Rackbeat account.</summary>
/// <remarks>developer.rackbeat.com, <c>/bank-accounts</c>, which names what an account has, but not the properties: their names are not verified, and others arrive in <see cref="Unknown" />.</remarks>
[Envelope("bank_account", "bank_accounts", MayDiffer = true)]
public sealed record BankAccount
{
    /// <summary>Identifier.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Name as shown on documents.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Danish registration number (reg.nr.).</summary>
    [JsonPropertyName("registration_number")]
    public string? RegistrationNumber { get; init; }

    /// <summary>Account number.</summary>
    [JsonPropertyName("account_number")]
    public string? AccountNumber { get; init; }

    /// <summary>SWIFT or BIC code.</summary>
    [JsonPropertyName("swift")]
    public string? Swift { get; init; }

    /// <summary>IBAN.</summary>
    [JsonPropertyName("iban")]
    public string? Iban { get; init; }

    /// <summary>FI creditor number of Danish payment slips.</summary>
    [JsonPropertyName("fi_number")]
    public string? FiNumber { get; init; }

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
