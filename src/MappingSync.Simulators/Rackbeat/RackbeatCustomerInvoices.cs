using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Customer invoices: lines of items, computed totals.</summary>
internal sealed class RackbeatCustomerInvoices(RackbeatState state) : RackbeatPeculiarity
{
    public override void Check(string? key, JsonObject body, Dictionary<string, string> findings)
    {
        RackbeatForms.CheckZone(body, findings);
        foreach (var (at, line) in RackbeatLines.Checked(body, findings, "name", "line_price", "discount_percentage", "vat_percentage", "item_cost_price"))
        {
            if (RackbeatItems.Of(state, line["item_id"] ?? line["child_id"]) is null)
                findings[at + "item_id"] = "The selected item is invalid.";
        }
    }

    public override void Complete(JsonObject record)
    {
        record["is_booked"] ??= false;
        record["is_creditnote"] ??= false;
        InvoiceAmounts.Compute(record, state);
    }
}
