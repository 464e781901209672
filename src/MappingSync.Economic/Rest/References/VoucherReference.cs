using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a voucher.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record VoucherReference
{
    /// <summary>Number of the voucher, 1 to 999999999.</summary>
    [JsonPropertyName("voucherNumber")]
    public int? VoucherNumber { get; init; }

    /// <summary>Year in which the number counts; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("accountingYear")]
    public AccountingYearReference? AccountingYear { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
