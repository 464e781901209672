using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Documented routes that nothing here needs: they are answered 501, so that nobody takes their absence for an answer.</summary>
internal static class RestNotPlayed
{
    private static readonly (string Method, string Path)[] Routes =
    [
        ("PUT", "/self/company"), ("PUT", "/self/company/bankinformation"), ("PUT", "/self/user"),
        ("GET", "/customers/:customerNumber/totals"), ("GET", "/customers/:customerNumber/templates"),
        ("GET", "/customers/:customerNumber/templates/invoice"), ("GET", "/customers/:customerNumber/templates/invoiceline"),
        ("GET", "/customers/:customerNumber/templates/invoiceline/:productNumber"),
        ("GET", "/journals/:journalNumber/templates"), ("GET", "/journals/:journalNumber/templates/financeVoucher"),
        ("GET", "/journals/:journalNumber/templates/manualCustomerInvoice"),
        ("GET", "/invoices/drafts/:draftInvoiceNumber/templates"), ("GET", "/invoices/drafts/:draftInvoiceNumber/templates/booking-instructions"),
        ("GET", "/invoices/totals"), ("GET", "/accounting-years/:accountingYear/vouchers"),
        ("GET", "/quotes"), ("GET", "/quotes/drafts"), ("GET", "/quotes/sent"), ("GET", "/quotes/archived"),
    ];

    public static void Map(RouteTable routes, EconomicState state)
    {
        foreach (var (method, path) in Routes)
            routes.Map(method, path, (_, _) => EconomicErrors.Rest(501, "The simulator does not play this resource.", state.Instant));
    }
}
