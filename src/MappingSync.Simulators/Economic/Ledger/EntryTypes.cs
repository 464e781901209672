namespace MappingSync.Simulators.Economic;

/// <summary>The kinds of entries: words on the REST surface, numbers in the new services.</summary>
internal static class EntryTypes
{
    private static readonly string[] Names =
    [
        "customerInvoice", "customerPayment", "supplierInvoice", "supplierPayment", "financeVoucher", "reminder", "openingEntry",
        "transferredOpeningEntry", "systemEntry", "manualDebtorInvoice",
    ];

    /// <summary>The kind of a number, as entries in journals name it.</summary>
    public static string NameOf(int number) => number == 10 ? "manualCustomerInvoice" : Names[number - 1];

    /// <summary>The number of a kind; 10 for a customer's invoice made by hand, under both its names.</summary>
    public static int NumberOf(string name) =>
        name == "manualCustomerInvoice" ? 10
        : Array.IndexOf(Names, name) is >= 0 and var index ? index + 1
        : throw new ArgumentException($"'{name}' is no kind of entry.", nameof(name));
}
