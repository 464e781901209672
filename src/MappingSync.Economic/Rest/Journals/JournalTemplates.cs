using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of ready bodies for vouchers.</summary>
public sealed record JournalTemplates
{
    /// <summary>A finance voucher.</summary>
    [JsonPropertyName("financeVoucher")]
    public string? FinanceVoucher { get; init; }

    /// <summary>A customer's invoice made by hand.</summary>
    [JsonPropertyName("manualCustomerInvoice")]
    public string? ManualCustomerInvoice { get; init; }

    /// <summary>Address of the templates.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
