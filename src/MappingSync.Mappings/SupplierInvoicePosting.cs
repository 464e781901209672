using MappingSync.Economic.Rest;

namespace MappingSync.Mappings;

/// <summary>
/// What a supplier's invoice becomes in the ledger: the parts that all entries of its voucher share. The spec <c>supplier-invoice</c> maps
/// them; account, VAT code and amount of each entry are those of its <see cref="SupplierInvoiceShare" />.
/// </summary>
public sealed record SupplierInvoicePosting
{
    /// <summary>What the entries share.</summary>
    public SupplierInvoiceEntry? Entry { get; init; }

    /// <summary>Rackbeat's VAT zone, for example <c>domestic</c>: with the product group of a line it decides the account.</summary>
    public string? VatZone { get; init; }

    /// <summary>The sum of the entries with VAT, in the invoice's currency; null before there are any.</summary>
    public decimal? Total { get; init; }

    /// <summary>The posting as an answered voucher shows it, to be verified against the invoice; null when the voucher has no such entry.</summary>
    public static SupplierInvoicePosting? Of(Voucher answered)
    {
        ArgumentNullException.ThrowIfNull(answered);
        return answered.Entries?.SupplierInvoices is [var first, ..] entries
            ? new SupplierInvoicePosting { Entry = first, Total = entries.Sum(static entry => entry.Amount) }
            : null;
    }

    /// <summary>The voucher as it is sent: one entry for each share.</summary>
    /// <param name="journal">The journal, 1 or more; it must take supplier invoices.</param>
    /// <param name="year">The accounting year that the invoice's date lies in, as the agreement spells it.</param>
    /// <param name="shares">What is posted on each account; at least one.</param>
    /// <exception cref="ArgumentException">There is no share.</exception>
    public Voucher ToVoucher(int journal, string year, IReadOnlyList<SupplierInvoiceShare> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Count == 0)
        {
            throw new ArgumentException("An invoice has at least one share.", nameof(shares));
        }

        var entry = Entry ?? new();
        return new Voucher
        {
            AccountingYear = new() { Year = year },
            Journal = new() { JournalNumber = journal },
            Entries = new() { SupplierInvoices = [.. shares.Select(share => share.AsEntry(entry))] },
        };
    }
}
