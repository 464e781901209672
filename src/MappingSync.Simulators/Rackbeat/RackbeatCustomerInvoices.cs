using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Customer invoices: lines of items, computed totals.</summary>
internal sealed class RackbeatCustomerInvoices(RackbeatState state) : RackbeatPeculiarity
{
    public override void Check(string? key, JsonObject body, Dictionary<string, string> findings)
    {
        RackbeatForms.CheckZone(body, findings);
        if (body["lines"] is not JsonArray lines)
            return;
        for (var i = 0; i < lines.Count; i++)
        {
            var at = FormattableString.Invariant($"lines.{i}.");
            if (RackbeatItems.Of(state, lines[i]?["item_id"] ?? lines[i]?["child_id"]) is null)
                findings[at + "item_id"] = "The selected item is invalid.";
            if (lines[i]?["quantity"]?.GetValueKind() != JsonValueKind.Number)
                findings[at + "quantity"] = "The quantity field is required.";
        }
    }

    public override void Complete(JsonObject record)
    {
        record["is_booked"] ??= false;
        record["is_creditnote"] ??= false;
        InvoiceAmounts.Compute(record, state);
    }
}
