using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>An account of the ledger.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/accounts</c>.</remarks>
public sealed record Account
{
    /// <summary>Number, from 1.</summary>
    [JsonPropertyName("accountNumber")]
    public int? AccountNumber { get; init; }

    /// <summary>Only <c>profitAndLoss</c> and <c>status</c> (balance) can be posted on.</summary>
    [JsonPropertyName("accountType")]
    public string? AccountType { get; init; }

    /// <summary>Balance, in the base currency.</summary>
    [JsonPropertyName("balance")]
    public decimal? Balance { get; init; }

    /// <summary>Balance with drafts, in the base currency.</summary>
    [JsonPropertyName("draftBalance")]
    public decimal? DraftBalance { get; init; }

    /// <summary>Whether the account is barred.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Whether vouchers on it are refused.</summary>
    [JsonPropertyName("blockDirectEntries")]
    public bool? BlockDirectEntries { get; init; }

    /// <summary>Usual contra account.</summary>
    [JsonPropertyName("contraAccount")]
    public AccountReference? ContraAccount { get; init; }

    /// <summary><c>debit</c> or <c>credit</c>.</summary>
    [JsonPropertyName("debitCredit")]
    public string? DebitCredit { get; init; }

    /// <summary>Name, at most 125 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Usual VAT code.</summary>
    [JsonPropertyName("vatAccount")]
    public VatAccountReference? VatAccount { get; init; }

    /// <summary>Accounts added up by a sum account.</summary>
    [JsonPropertyName("accountsSummed")]
    public IReadOnlyList<AccountInterval>? AccountsSummed { get; init; }

    /// <summary>First account of a total.</summary>
    [JsonPropertyName("totalFromAccount")]
    public AccountReference? TotalFromAccount { get; init; }

    /// <summary>Department; in lists only.</summary>
    [JsonPropertyName("department")]
    public Department? Department { get; init; }

    /// <summary>Departmental distribution; in lists only.</summary>
    [JsonPropertyName("departmentalDistribution")]
    public DepartmentalDistribution? DepartmentalDistribution { get; init; }

    /// <summary>Address of its years.</summary>
    [JsonPropertyName("accountingYears")]
    public string? AccountingYears { get; init; }

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
