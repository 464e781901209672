using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What is peculiar to sales orders: drafts under an address of their own, flags that only Rackbeat sets, locked lines.</summary>
internal sealed class RackbeatOrders(RackbeatState state, RackbeatBehaviour behaviour)
{
    public const string Path = "orders";

    /// <summary>The flags of an order, all of them set by what happens to it and never by a client.</summary>
    public static readonly IReadOnlyList<string> Flags =
    [
        "is_booked", "is_cancelled", "is_archived", "is_shipped", "is_partly_shipped", "is_ready_for_shipping", "is_ready_for_invoicing",
        "is_invoiced", "is_partly_invoiced", "is_ready_for_purchasing", "is_partly_purchased", "is_paid", "is_partly_paid",
    ];

    private const int MostDecimals = 6;
    private const int LongestText = 255;

    private static readonly string[] Texts =
    [
        "heading", "their_reference", "other_reference", "address_name", "address_street", "address_street2", "address_city", "address_zipcode",
        "address_country", .. DeliveryParts.Select(part => DeliveryPrefix + part),
    ];

    private static readonly string[] Dates = ["order_date", "deliver_at"];

    private static readonly string[] Zones = ["domestic", "eu", "abroad", "domestic_exempt"];

    private const string DeliveryPrefix = "delivery_address_";

    private static string[] DeliveryParts => ["name", "street", "street2", "city", "zipcode", "country"];

    public static bool IsDraft(JsonObject order) => (bool?)order["is_booked"] != true;

    /// <summary>Whether an address knows the order: drafts have one of their own, and may have the other too.</summary>
    public bool Knows(JsonObject order, bool amongDrafts) => amongDrafts ? IsDraft(order) : !IsDraft(order) || behaviour.OrdersShowDrafts;

    /// <summary>What is wrong with an order that is sent, besides what holds for every resource.</summary>
    public void Check(JsonObject body, Dictionary<string, string> findings)
    {
        foreach (var name in Texts)
            CheckText(body, name, LongestText, findings);
        CheckText(body, "note", behaviour.LongestOrderNote, findings);
        foreach (var name in Dates)
        {
            if (body[name] is { } date && !DateOnly.TryParseExact(date.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                findings[name] = $"The {Spoken(name)} is not a valid date.";
        }

        if (body["currency"] is { } currency && currency.ToString() is not { Length: 3 })
            findings["currency"] = "The currency must be 3 characters.";
        if (body["vat_zone"] is { } zone && !Zones.Contains(zone.ToString()))
            findings["vat_zone"] = "The selected vat zone is invalid.";
        CheckNumber(body, "currency_rate", "currency_rate", findings);
        if (body["lines"] is JsonArray lines)
            CheckLines(lines, findings);
        else if (body.ContainsKey("lines"))
            findings["lines"] = "The lines must be an array.";
    }

    /// <summary>The order as it is stored after a write: flags, what comes from the customer and the items, the totals.</summary>
    public void Complete(JsonObject order)
    {
        foreach (var flag in Flags)
            order[flag] ??= false;
        order["order_date"] ??= state.Instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var customer = state.Find("customers", order["customer_id"]);
        order["address_name"] ??= customer?["name"]?.DeepClone() ?? customer?["company_name"]?.DeepClone();
        order["layout_id"] ??= customer?["layout_id"]?.DeepClone();
        foreach (var line in order["lines"]!.AsArray().OfType<JsonObject>())
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
    public void ReplaceLines(JsonObject order, JsonObject body, JsonArray before)
    {
        if (body["lines"] is null || behaviour.OrderLinesOnUpdate == OrderLineUpdate.Replace)
            return;
        var lines = before.DeepClone().AsArray();
        if (behaviour.OrderLinesOnUpdate == OrderLineUpdate.Append)
        {
            foreach (var line in body["lines"]!.AsArray())
                lines.Add(line?.DeepClone());
        }

        order["lines"] = lines;
    }

    /// <summary>Adds what an answer shows beside what is stored.</summary>
    public void Show(JsonObject record)
    {
        record["due_date"] = null;
        record["booked_at"] ??= null;
        record["cancelled_at"] ??= null;
        foreach (var line in record["lines"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            if (state.Find("products", line["child_id"]) is not { } product)
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

    private void CheckLines(JsonArray lines, Dictionary<string, string> findings)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var at = FormattableString.Invariant($"lines.{i}.");
            if (lines[i] is not JsonObject line)
            {
                findings[at.TrimEnd('.')] = "The line must be an object.";
                continue;
            }

            if (line["item_id"] is not { } item)
                findings[at + "item_id"] = "The item id field is required.";
            else if (state.Find("products", item) is not { } product)
                findings[at + "item_id"] = "The selected item is invalid.";
            else if (behaviour.RefusesBarredItemsOnOrders && (bool?)product["is_barred"] == true)
                findings[at + "item_id"] = $"Product '{item}' is barred.";
            CheckText(line, "name", LongestText, findings, at);
            if (line["quantity"] is null)
                findings[at + "quantity"] = "The quantity field is required.";
            foreach (var name in new[] { "quantity", "line_price", "discount_percentage", "vat_percentage" })
                CheckNumber(line, name, at + name, findings);
        }
    }

    private static void CheckNumber(JsonObject owner, string name, string field, Dictionary<string, string> findings)
    {
        if (owner[name] is not { } number)
            return;
        if (number.GetValueKind() != JsonValueKind.Number)
            findings[field] = $"The {Spoken(name)} must be a number.";
        else if (InvoiceAmounts.Of(number) is var amount && decimal.Round(amount, MostDecimals) != amount)
            findings[field] = FormattableString.Invariant($"The {Spoken(name)} may not have more than {MostDecimals} decimals.");
    }

    private static void CheckText(JsonObject body, string name, int longest, Dictionary<string, string> findings, string at = "")
    {
        if (body[name] is not { } text)
            return;
        if (text.GetValueKind() != JsonValueKind.String)
            findings[at + name] = $"The {Spoken(name)} must be a string.";
        else if (text.ToString().Length > longest)
            findings[at + name] = FormattableString.Invariant($"The {Spoken(name)} may not be greater than {longest} characters.");
    }

    private static string Spoken(string name) => name.Replace('_', ' ');
}
