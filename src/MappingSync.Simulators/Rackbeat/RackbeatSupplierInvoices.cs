using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Supplier invoices: what a supplier billed; lines of items at their cost.</summary>
internal sealed class RackbeatSupplierInvoices(RackbeatState state) : RackbeatPeculiarity
{
    public override void Check(string? key, JsonObject body, Dictionary<string, string> findings)
    {
        RackbeatForms.CheckZone(body, findings);
        foreach (var (at, line) in RackbeatLines.Checked(body, findings, "name", "line_price"))
        {
            if (RackbeatItems.Of(state, ItemOf(line)) is null)
                findings[at + "item_id"] = "The selected item is invalid.";
        }
    }

    public override void Complete(JsonObject record)
    {
        var supplier = state.Find("suppliers", record["supplier_id"]);
        record["currency"] ??= supplier?["currency"]?.DeepClone() ?? "DKK";
        record["currency_rate"] ??= 1m;
        record["vat_zone"] ??= supplier?["vat_zone"]?.DeepClone() ?? "domestic";
        record["payment_terms_id"] ??= supplier?["payment_terms_id"]?.DeepClone();
        record["invoice_date"] ??= state.Today();
        foreach (var flag in new[] { "is_booked", "is_paid", "is_party_paid", "is_overpaid" })
            record[flag] ??= false;

        var zone = record["vat_zone"]!.ToString();
        var (net, vat) = (0m, 0m);
        var id = 0;
        record["lines"] ??= new JsonArray();
        foreach (var line in RackbeatLines.Of(record))
        {
            id++;
            line["id"] ??= (InvoiceAmounts.Of(record["number"]) * 1000) + id;
            line["child_id"] = ItemOf(line)?.DeepClone();
            line.Remove("item_id");
            line.Remove("product_id");
            if (RackbeatItems.Of(state, line["child_id"]) is var (item, type))
            {
                line["child_type"] = type;
                line["name"] ??= item["name"]?.DeepClone();
                line["line_price"] ??= item["recommended_cost_price"]?.DeepClone() ?? 0m;
                var group = state.Find("product-groups", item["group_id"]);
                vat += Amount(line) * (group?[$"vat_{zone}"] is { } rate ? InvoiceAmounts.Of(rate) : zone == "domestic" ? 25m : 0m) / 100m;
            }

            line["location_id"] ??= null;
            net += Amount(line);
        }

        record["total_subtotal"] = Rounded(net);
        record["total_total"] = Rounded(net) + Rounded(vat);
        record["balance"] = record["total_total"]!.DeepClone();
    }

    private static JsonNode? ItemOf(JsonObject line) => line["item_id"] ?? line["product_id"] ?? line["child_id"];

    private static decimal Amount(JsonObject line) => Rounded(InvoiceAmounts.Of(line["quantity"]) * InvoiceAmounts.Of(line["line_price"]));

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
