namespace MappingSync.Simulators.Economic;

/// <summary>A kind of entries in a voucher.</summary>
/// <param name="List">The list of a voucher that holds them.</param>
/// <param name="EntryType">What their <c>entryType</c> says.</param>
/// <param name="Party">Whose account they are on: <c>supplier</c> or <c>customer</c>; null for accounts of the ledger.</param>
/// <param name="IsCredited">
/// Whether a positive amount credits that account. In the journal such an entry shows the amount with its sign turned, as has been seen of
/// supplier invoices; a payment of a customer is taken to do the same.
/// </param>
internal sealed record VoucherKind(string List, string EntryType, string? Party, bool IsCredited)
{
    public static IReadOnlyList<VoucherKind> All { get; } =
    [
        new("financeVouchers", "financeVoucher", null, false),
        new("supplierInvoices", "supplierInvoice", "supplier", true),
        new("supplierPayments", "supplierPayment", "supplier", false),
        new("customerPayments", "customerPayment", "customer", true),
        new("manualCustomerInvoices", "manualCustomerInvoice", "customer", false),
    ];

    public static VoucherKind Of(string entryType) => All.First(kind => kind.EntryType == entryType);
}
