namespace MappingSync.Simulators.Economic;

/// <summary>What the properties of a voucher and its entries must be, by kind. What a kind does not know is ignored, as everywhere.</summary>
internal static class VoucherRules
{
    public static readonly Rule[] Header =
    [
        Rule.Reference("accountingYear", "year", AccountingCalendar.Years).Demanded(),
        Rule.Reference("journal", "journalNumber", Bookkeeping.Journals),
        Rule.Integer("voucherNumber", 1, 999_999_999),
        Rule.Block("entries").Demanded(),
    ];

    private static readonly Rule[] Every =
    [
        Rule.Text("text", 250), Rule.Number("amount", 2).Demanded(), Rule.Date("date").Demanded(),
        Rule.Reference("journal", "journalNumber", Bookkeeping.Journals),
        Rule.Reference("contraAccount", "accountNumber", "accounts", "E07150"),
        Rule.Reference("contraVatAccount", "vatCode", "vat-accounts"),
        Rule.Number("contraVatAmount", 2), Rule.Number("contraVatAmountInBaseCurrency", 2), Rule.Number("amountBaseCurrency", 2),
        Rule.Reference("currency", "code", "currencies"), Rule.Number("exchangeRate", 6),
        Rule.Reference("departmentalDistribution", "departmentalDistributionNumber", "departmental-distributions"),
        Rule.Reference("employee", "employeeNumber", "employees"),
        Rule.Block("voucher", Rule.Integer("voucherNumber", 1, 999_999_999)),
        Rule.Computed("remainder"), Rule.Computed("remainderInDefaultCurrency"),
    ];

    private static readonly Rule[] Dimensions =
    [
        Rule.Reference("project", "projectNumber", "projects"), Rule.Reference("costType", "costTypeNumber", "cost-types"),
        Rule.Reference("unit1", "unitNumber", "dimension-units"), Rule.Reference("unit2", "unitNumber", "dimension-units"),
        Rule.Number("quantity1", 2), Rule.Number("quantity2", 2),
    ];

    private static readonly Rule[] Accounts =
    [
        Rule.Reference("account", "accountNumber", "accounts", "E07150"),
        Rule.Reference("vatAccount", "vatCode", "vat-accounts"),
        Rule.Number("vatAmount", 2), Rule.Number("vatAmountBaseCurrency", 2),
    ];

    private static readonly Rule[] Supplier =
        [Rule.Reference("supplier", "supplierNumber", "suppliers"), Rule.Text("supplierInvoiceNumber", 30)];

    private static readonly Rule[] Customer =
        [Rule.Reference("customer", "customerNumber", "customers"), Rule.Integer("customerInvoice", 1, 999_999_999)];

    private static readonly Rule Payment = Rule.Block(
        "paymentDetails",
        Rule.Block(
            "paymentType",
            Rule.Integer("paymentTypeNumber", 1).Demanded(), Rule.Text("fiSupplierNo", 100), Rule.Text("giroAccount", 100),
            Rule.Text("accountNo", 100), Rule.Text("ibanSwift", 100), Rule.Text("ocrLine", 100), Rule.Text("message", 200),
            Rule.Text("ocrLineMessage", 200)));

    private static readonly Dictionary<string, Rule[]> ByKind = new(StringComparer.Ordinal)
    {
        ["financeVoucher"] = [.. Every, .. Accounts, .. Dimensions, Rule.Choice("entryType", "financeVoucher")],
        ["supplierInvoice"] = [.. Every, .. Supplier, .. Dimensions, Rule.Date("dueDate"), Payment, Rule.Choice("entryType", "supplierInvoice")],
        ["supplierPayment"] = [.. Every, .. Supplier, Rule.Choice("entryType", "supplierPayment")],
        ["customerPayment"] = [.. Every, .. Customer, Rule.Choice("entryType", "customerPayment")],
        ["manualCustomerInvoice"] = [.. Every, .. Customer, Rule.Date("dueDate"), Rule.Choice("entryType", "manualCustomerInvoice")],
    };

    public static Rule[] Of(VoucherKind kind) => ByKind[kind.EntryType];
}
