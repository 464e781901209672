using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What is peculiar to sales orders: drafts under an address of their own, flags that only Rackbeat sets, locked lines.</summary>
internal sealed class RackbeatOrders(RackbeatState state, RackbeatBehaviour behaviour) : RackbeatPeculiarity
{
    public const string Path = "orders";

    /// <summary>The flags of an order, all of them set by what happens to it and never by a client.</summary>
    public static readonly IReadOnlyList<string> Flags =
    [
        "is_booked", "is_cancelled", "is_archived", "is_shipped", "is_partly_shipped", "is_ready_for_shipping", "is_ready_for_invoicing",
        "is_invoiced", "is_partly_invoiced", "is_ready_for_purchasing", "is_partly_purchased", "is_paid", "is_partly_paid",
    ];

    private const string DeliveryPrefix = "delivery_address_";

    private static string[] DeliveryParts => ["name", "street", "street2", "city", "zipcode", "country"];

    public static bool IsDraft(JsonObject order) => (bool?)order["is_booked"] != true;

    /// <summary>Whether an address knows the order: drafts have one of their own, and may have the other too.</summary>
    public bool Knows(JsonObject order, bool amongDrafts) => amongDrafts ? IsDraft(order) : !IsDraft(order) || behaviour.OrdersShowDrafts;

    /// <inheritdoc />
    public override void Check(string? key, JsonObject body, Dictionary<string, string> findings)
    {
        RackbeatForms.CheckZone(body, findings);
        RackbeatForms.CheckLength(body, "note", behaviour.LongestOrderNote, findings);
        foreach (var (at, line) in RackbeatLines.Checked(body, findings, "name", "line_price", "discount_percentage", "vat_percentage"))
        {
            if (line["item_id"] is not { } item)
                findings[at + "item_id"] = "The item id field is required.";
            else if (RackbeatItems.Of(state, item) is not var (product, _))
                findings[at + "item_id"] = "The selected item is invalid.";
            else if (behaviour.RefusesBarredItemsOnOrders && (bool?)product["is_barred"] == true)
                findings[at + "item_id"] = $"Product '{item}' is barred.";
        }
    }

    /// <summary>The order as it is stored after a write: flags, what comes from the customer and the items, the totals.</summary>
    public override void Complete(JsonObject order)
    {
        foreach (var flag in Flags)
            order[flag] ??= false;
        order["order_date"] ??= state.Today();
        var customer = state.Find("customers", order["customer_id"]);
        order["address_name"] ??= customer?["name"]?.DeepClone() ?? customer?["company_name"]?.DeepClone();
        order["layout_id"] ??= customer?["layout_id"]?.DeepClone();
        foreach (var line in RackbeatLines.Of(order))
        {
            // Only item_id names the item on a write.
            if (line["item_id"] is { } item)
                line["child_id"] = item.DeepClone();
            line.Remove("item_id");
            line["quantity_shipped"] ??= 0m;
        }

        var (net, vat) = InvoiceAmounts.Net(order, state);
        order["total_subtotal"] = net;
        order["total_vat"] = vat;
        order["total_total"] = net + vat;
    }

    /// <summary>Takes over what is sent for a draft's lines, as the account is told to.</summary>
    public override void Merge(JsonObject record, JsonObject body, JsonObject before)
    {
        if (body["lines"] is null || behaviour.OrderLinesOnUpdate == OrderLineUpdate.Replace)
            return;
        var lines = before["lines"]?.DeepClone() as JsonArray ?? [];
        if (behaviour.OrderLinesOnUpdate == OrderLineUpdate.Append)
        {
            foreach (var line in body["lines"]!.AsArray())
                lines.Add(line?.DeepClone());
        }

        record["lines"] = lines;
    }

    /// <summary>Adds what an answer shows beside what is stored.</summary>
    public override void Show(JsonObject record)
    {
        record["due_date"] = null;
        record["booked_at"] ??= null;
        record["cancelled_at"] ??= null;
        foreach (var line in RackbeatLines.Of(record))
        {
            if (RackbeatItems.Of(state, line["child_id"]) is not var (product, _))
                continue;
            line["item"] = new JsonObject
            {
                ["number"] = product["number"]!.DeepClone(),
                ["name"] = product["name"]?.DeepClone(),
                ["barcode"] = product["barcode"]?.DeepClone(),
                ["group"] = Named("product-groups", product["group_id"]),
                ["default_supplier"] = null,
            };
            line["unit"] = Named("units", product["unit_id"]);
            line["location"] = null;
            line.Remove("item_cost_price");
            line.Remove("line_total");
        }

        if (!behaviour.OrdersShowDeliveryAddressAsObject)
            return;
        var address = record["delivery_address"] as JsonObject ?? [];
        record.Remove("delivery_address");
        foreach (var part in DeliveryParts)
        {
            address[part] = record[DeliveryPrefix + part]?.DeepClone();
            record.Remove(DeliveryPrefix + part);
        }

        record["delivery_address"] = address;
    }

    private JsonObject? Named(string path, JsonNode? number) => state.Find(path, number) is { } found
        ? new JsonObject { ["number"] = found["number"]!.DeepClone(), ["name"] = found["name"]?.DeepClone() }
        : null;
}
