using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>An account as nested in a customer group.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record AccountSummary
{
    /// <summary>Number of the account, from 1.</summary>
    [JsonPropertyName("accountNumber")]
    public int? AccountNumber { get; init; }

    /// <summary>Kind of account; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("accountType")]
    public string? AccountType { get; init; }

    /// <summary>Balance, in the base currency; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("balance")]
    public decimal? Balance { get; init; }

    /// <summary>Whether vouchers on it are refused; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("blockDirectEntries")]
    public bool? BlockDirectEntries { get; init; }

    /// <summary><c>debit</c> or <c>credit</c>; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("debitCredit")]
    public string? DebitCredit { get; init; }

    /// <summary>Name of the account; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of its years; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("accountingYears")]
    public string? AccountingYears { get; init; }

    /// <summary>Usual VAT code; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("vatAccount")]
    public VatAccountReference? VatAccount { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
