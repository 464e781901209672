using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>What a booked invoice comes to: the debt on the account of the customer's group, sales by product group and zone, and VAT.</summary>
internal sealed class InvoiceLines(EconomicState state)
{
    private const string SalesVat = "U25";

    public IReadOnlyList<EntryLine> Of(JsonObject invoice)
    {
        var rate = EconomicState.Amount(invoice["exchangeRate"]) / 100m;
        var zone = EconomicState.Number(invoice["recipient"]?["vatZone"]?["vatZoneNumber"]);
        var sales = invoice["lines"]!.AsArray().OfType<JsonObject>().Where(line => line["product"] is not null)
            .GroupBy(line => (Account: SalesAccount(line, zone), HasVat: EconomicState.Amount(line["vatRate"]) != 0))
            .Select(group =>
            {
                var net = group.Sum(line => EconomicState.Amount(line["totalNetAmount"]));
                return new EntryLine(group.Key.Account, -net, -Rounded(net * rate), group.Key.HasVat ? VatCode(group.Key.Account) : null);
            })
            .ToList();
        var vat = EconomicState.Amount(invoice["vatAmount"]);
        if (vat != 0)
            sales.Add(new EntryLine(VatAccount(sales), -vat, -Rounded(vat * rate), ""));
        var debt = new EntryLine(
            CollectiveAccount(invoice), EconomicState.Amount(invoice["grossAmount"]), -sales.Sum(line => line.Base), IsParty: true);
        return [debt, .. sales];
    }

    private int SalesAccount(JsonObject line, int zone)
    {
        var group = state.Find("products", line["product"]!["productNumber"])?["productGroup"]?["productGroupNumber"];
        return EconomicState.Number(state.Find("product-groups", group)?["zones"]?[Text(zone)]);
    }

    private string VatCode(int account) => Account(account)?["vatAccount"]?["vatCode"]?.ToString() ?? SalesVat;

    private int VatAccount(List<EntryLine> sales) => EconomicState.Number(
        state.Find("vat-accounts", sales.Find(line => line.VatCode is not null)?.VatCode ?? SalesVat)?["account"]?["accountNumber"]);

    private int CollectiveAccount(JsonObject invoice)
    {
        var group = state.Find("customers", invoice["customer"]?["customerNumber"])?["customerGroup"]?["customerGroupNumber"];
        return EconomicState.Number(state.Find("customer-groups", group)?["account"]?["accountNumber"]);
    }

    private JsonObject? Account(int number) => state.Find("accounts", Text(number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
