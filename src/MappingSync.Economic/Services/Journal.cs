using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A journal, with what the REST surface does not show.</summary>
/// <remarks>apis.e-conomic.com, <c>journalsapi/v15.0.0/journals</c>.</remarks>
public sealed record Journal
{
    /// <summary>Number.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name, at most 50 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether its balance is summed by month; otherwise by date.</summary>
    [JsonPropertyName("balancingBehavior")]
    public bool? BalancingBehavior { get; init; }

    /// <summary>Whether entries that an administrator made are approved by themselves.</summary>
    [JsonPropertyName("autoApprove")]
    public bool? AutoApprove { get; init; }

    /// <summary>Whether entries stay in the journal after they were booked.</summary>
    [JsonPropertyName("isStandingJournal")]
    public bool? IsStandingJournal { get; init; }

    /// <summary>Whether entries need the approval of an administrator; a booking may be refused.</summary>
    [JsonPropertyName("requireAdminApproval")]
    public bool? RequireAdminApproval { get; init; }

    /// <summary>Whether VAT codes are locked.</summary>
    [JsonPropertyName("lockVatCodes")]
    public bool? LockVatCodes { get; init; }

    /// <summary>Next voucher number.</summary>
    [JsonPropertyName("nextVoucherNumber")]
    public int? NextVoucherNumber { get; init; }

    /// <summary>First voucher number.</summary>
    [JsonPropertyName("minimumVoucherNumber")]
    public int? MinimumVoucherNumber { get; init; }

    /// <summary>Last voucher number.</summary>
    [JsonPropertyName("maximumVoucherNumber")]
    public int? MaximumVoucherNumber { get; init; }

    /// <summary>Usual contra account for payments of customers.</summary>
    [JsonPropertyName("customerContraAccount")]
    public int? CustomerContraAccount { get; init; }

    /// <summary>Usual contra account for payments to suppliers.</summary>
    [JsonPropertyName("supplierContraAccount")]
    public int? SupplierContraAccount { get; init; }

    /// <summary>Text of payments of customers.</summary>
    [JsonPropertyName("customerPaymentText")]
    public string? CustomerPaymentText { get; init; }

    /// <summary>Text of payments to suppliers.</summary>
    [JsonPropertyName("supplierPaymentText")]
    public string? SupplierPaymentText { get; init; }

    /// <summary>Order of the journal.</summary>
    [JsonPropertyName("priority")]
    public int? Priority { get; init; }

    /// <summary>Whether approved entries are booked when others among them are not approved.</summary>
    [JsonPropertyName("allowPartialBooking")]
    public bool? AllowPartialBooking { get; init; }

    /// <summary>Whether nothing is booked when one of the vouchers does not balance.</summary>
    [JsonPropertyName("requireBalancePerVoucherId")]
    public bool? RequireBalancePerVoucherId { get; init; }

    /// <summary>Whether texts are repeated.</summary>
    [JsonPropertyName("repeatText")]
    public bool? RepeatText { get; init; }

    /// <summary>Text of payment messages.</summary>
    [JsonPropertyName("paymentMessageText")]
    public string? PaymentMessageText { get; init; }

    /// <summary>Usual department.</summary>
    [JsonPropertyName("defaultDepartment")]
    public int? DefaultDepartment { get; init; }

    /// <summary>The only kind of entry that it takes: 0 all, 2 customer payment, 3 supplier invoice, 4 supplier payment, 5 finance voucher, 10 customer invoice made by hand.</summary>
    [JsonPropertyName("allowedEntryType")]
    public int? AllowedEntryType { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
