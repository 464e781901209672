using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Bills of materials: items that are made of other items.</summary>
internal sealed class RackbeatLots(RackbeatState state, RackbeatItems items) : RackbeatPeculiarity
{
    public override void Check(string? key, JsonObject body, Dictionary<string, string> findings)
    {
        items.Check(key, body, findings);
        foreach (var (at, line) in RackbeatLines.Checked(body, findings, "name"))
        {
            if (RackbeatItems.Of(state, line["product_id"]) is null || line["product_id"]!.ToString() == (key ?? body["number"]?.ToString()))
                findings[at + "product_id"] = "The selected product id is invalid.";
            if (!findings.ContainsKey(at + "quantity") && InvoiceAmounts.Of(line["quantity"]) <= 0)
                findings[at + "quantity"] = "The quantity must be greater than 0.";
        }
    }

    public override void Complete(JsonObject record)
    {
        items.Complete(record);
        var total = 0m;
        var id = 0;
        foreach (var line in RackbeatLines.Of(record))
        {
            line["id"] ??= ++id;
            var part = RackbeatItems.Of(state, line["product_id"])?.Item;
            line["name"] ??= part?["name"]?.DeepClone();
            line["unit_price"] = part?["sales_price"]?.DeepClone() ?? 0m;
            line["line_price"] = InvoiceAmounts.Of(line["quantity"]) * InvoiceAmounts.Of(line["unit_price"]);
            total += InvoiceAmounts.Of(line["line_price"]);
        }

        record["total_price"] = decimal.Parse(total.ToString("0.######", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        record["add_products_individually"] ??= false;
    }

    public override void Show(JsonObject record) => items.Show(record, "lot");
}
