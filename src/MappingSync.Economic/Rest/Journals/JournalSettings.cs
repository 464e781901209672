using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>How a journal is set up.</summary>
public sealed record JournalSettings
{
    /// <summary>Voucher numbers.</summary>
    [JsonPropertyName("voucherNumbers")]
    public JournalVoucherNumbers? VoucherNumbers { get; init; }

    /// <summary>The only kind of entry that the journal takes: <c>financeVoucher</c>, <c>supplierInvoice</c>, <c>supplierPayment</c>, <c>customerPayment</c> or <c>manualCustomerInvoice</c>; missing when it takes all.</summary>
    [JsonPropertyName("entryTypeRestrictedTo")]
    public string? EntryTypeRestrictedTo { get; init; }

    /// <summary>Usual contra accounts.</summary>
    [JsonPropertyName("contraAccounts")]
    public JournalContraAccounts? ContraAccounts { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
