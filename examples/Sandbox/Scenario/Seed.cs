using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators;

namespace MappingSync.Sandbox.Scenario;

/// <summary>
/// What both systems hold before the runner is connected. The numbers differ on purpose: Rackbeat's payment terms 7 and unit 9
/// cannot have these numbers in e-conomic, which gives its own.
/// </summary>
internal static class Seed
{
    public const int Terms = 7;
    public const int Unit = 9;
    public const int ProductGroup = 2;
    public const int Group = 4;
    public const int OtherGroup = 5;
    public const int OldCustomer = 900;

    /// <summary>A property of the agreement's customer cards that no documentation lists.</summary>
    public const string UndocumentedProperty = "loyaltyProgram";

    /// <summary>Numbers of the invoices that were booked long before the connection.</summary>
    public static IReadOnlyList<int> OldInvoices { get; } = [.. Enumerable.Range(801, 10)];

    public static void Rackbeat(RackbeatSimulator rackbeat)
    {
        Put("payment-terms", $$"""{"number":{{Terms}},"name":"Netto 30 dage","maturity_days":30,"type":"net"}""");
        Put("customer-groups", $$"""{"number":{{Group}},"name":"Detailhandel"}""");
        Put("customer-groups", $$"""{"number":{{OtherGroup}},"name":"Engros"}""");
        Put("units", $$"""{"number":{{Unit}},"name":"stk."}""");
        Put("product-groups", $$"""{"number":{{ProductGroup}},"name":"Beslag","has_inventory":true,"is_sellable":true,"vat_domestic":25,"vat_eu":0,"vat_abroad":0,"vat_domestic_exempt":0}""");
        Put("layouts", """{"number":19,"name":"DK. std. m. bankoplys."}""");
        Put("employees", """{"number":1,"name":"Karen Salg"}""");
        Put("products", $$"""{"number":"HÆNGSEL","name":"Hængsel","group_id":{{ProductGroup}},"unit_id":{{Unit}},"sales_price":49.95,"is_barred":false}""");
        Put("customers", $$"""{"number":{{OldCustomer}},"name":"Gammel kunde","payment_terms_id":{{Terms}},"customer_group_id":{{Group}},"vat_zone":"domestic","currency":"DKK","is_barred":false}""");
        foreach (var (number, index) in OldInvoices.Select((number, index) => (number, index)))
        {
            var date = new DateOnly(2026, 1, 15).AddMonths(index).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Put(
                "customer-invoices",
                $$"""
                  {"number":{{number}},"customer_id":{{OldCustomer}},"invoice_date":"{{date}}","is_booked":true,"booked_at":"{{date}}T10:00:00+01:00",
                   "lines":[{"item_id":"HÆNGSEL","quantity":{{index + 1}},"line_price":49.95}]}
                  """);
        }

        void Put(string resource, string json) => rackbeat.Put(resource, JsonNode.Parse(json)!.AsObject());
    }

    public static void Economic(EconomicSimulator economic) => economic.DeclareProperty("customers", UndocumentedProperty);
}
