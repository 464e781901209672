using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What Rackbeat computes on customer invoices and orders.</summary>
internal static class InvoiceAmounts
{
    /// <summary>A number; 0 for what is none or larger than any amount.</summary>
    public static decimal Of(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0m;

    /// <summary>Completes the lines from their items and sets the totals.</summary>
    public static void Compute(JsonObject invoice, RackbeatState state)
    {
        var (net, vat, cost) = Lines(invoice, state);
        invoice["total_subtotal"] = net;
        invoice["total_vat"] = vat;
        invoice["total_total"] = net + vat;
        invoice["total_base_currency"] = Rounded((net + vat) * Of(invoice["currency_rate"]));
        invoice["total_cost"] = Rounded(cost);
        invoice["total_profit"] = net - Rounded(cost);
        invoice["total_profit_percentage"] = net == 0m ? 0m : Rounded((net - cost) / net * 100m);
        invoice["balance"] = net + vat;
    }

    /// <summary>Completes the lines from their items; the net and the VAT amount of all.</summary>
    public static (decimal Net, decimal Vat) Net(JsonObject document, RackbeatState state)
    {
        var (net, vat, _) = Lines(document, state);
        return (net, vat);
    }

    private static (decimal Net, decimal Vat, decimal Cost) Lines(JsonObject invoice, RackbeatState state)
    {
        var customer = state.Find("customers", invoice["customer_id"]);
        invoice["vat_zone"] ??= customer?["vat_zone"]?.DeepClone() ?? "domestic";
        invoice["currency"] ??= customer?["currency"]?.DeepClone() ?? "DKK";
        invoice["currency_rate"] ??= 1m;
        invoice["payment_terms_id"] ??= customer?["payment_terms_id"]?.DeepClone();
        var zone = invoice["vat_zone"]!.ToString();

        var (net, vat, cost) = (0m, 0m, 0m);
        var id = 0;
        foreach (var line in RackbeatLines.Of(invoice))
        {
            id++;
            line["id"] ??= (Of(invoice["number"]) * 1000) + id;
            if (line["item_id"] is { } written)
            {
                line["child_id"] ??= written.DeepClone();
                line.Remove("item_id");
            }

            var item = RackbeatItems.Of(state, line["child_id"]);
            var product = item?.Item;
            if (product is not null)
            {
                line["child_type"] = item!.Value.Type;
                line["item"] = new JsonObject { ["number"] = product["number"]!.DeepClone(), ["name"] = product["name"]?.DeepClone() };
                line["name"] ??= product["name"]?.DeepClone();
                line["line_price"] ??= product["sales_price"]?.DeepClone();
                line["item_cost_price"] ??= product["recommended_cost_price"]?.DeepClone() ?? 0m;
            }

            line["discount_percentage"] ??= 0m;
            line["vat_percentage"] ??= state.Find("product-groups", product?["group_id"])?[$"vat_{zone}"]?.DeepClone()
                ?? (zone == "domestic" ? 25m : 0m);
            var quantity = Of(line["quantity"]);
            var total = Rounded(quantity * Of(line["line_price"]) * (1 - (Of(line["discount_percentage"]) / 100m)));
            line["line_total"] = total;
            net += total;
            vat += total * Of(line["vat_percentage"]) / 100m;
            cost += quantity * Of(line["item_cost_price"]);
        }

        return (net, Rounded(vat), cost);
    }

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
