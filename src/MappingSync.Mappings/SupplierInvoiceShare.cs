using MappingSync.Economic.Rest;

namespace MappingSync.Mappings;

/// <summary>What of a supplier's invoice is posted on one account.</summary>
/// <param name="Account">The cost account, 1 or more.</param>
/// <param name="VatCode">The account's VAT code; null posts no VAT, because the ledger does not take the account's own by itself.</param>
/// <param name="Amount">With VAT, in the invoice's currency, two decimals; above 0 for an invoice, below for a credit note.</param>
public sealed record SupplierInvoiceShare(int Account, string? VatCode, decimal Amount)
{
    internal SupplierInvoiceEntry AsEntry(SupplierInvoiceEntry shared) => shared with
    {
        Amount = Amount,
        ContraAccount = new() { AccountNumber = Account },
        ContraVatAccount = VatCode is null ? null : new() { VatCode = VatCode },
    };
}
