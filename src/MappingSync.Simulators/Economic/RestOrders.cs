using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Sales orders in their three states, as they are read; a person changes them too. <see cref="RestOrderWrites"/> writes them.</summary>
internal sealed class RestOrders(EconomicState state, EconomicBehaviour behaviour, RestCollections collections)
{
    public const string Drafts = "orders/drafts";
    public const string Sent = "orders/sent";
    public const string Archived = "orders/archived";
    public const string KeyName = "orderNumber";

    private static readonly string[] States = [Drafts, Sent, Archived];

    private static readonly string[] Filterable =
    [
        "orderNumber:int", "date", "currency", "exchangeRate:num", "paymentTerms.paymentTermsNumber:crash", "customer.customerNumber:int",
        "recipient.name", "recipient.address", "recipient.zip", "recipient.city", "recipient.country", "recipient.ean",
        "recipient.publicEntryNumber", "deliveryLocation.deliveryLocationNumber:int", "delivery.address", "delivery.zip", "delivery.city",
        "delivery.country", "delivery.deliveryTerms", "delivery.deliveryDate", "notes.heading", "notes.textLine1", "notes.textLine2",
        "references.salesPerson.employeeNumber:int", "references.vendorReference.employeeNumber:int", "references.other",
        "soap.orderHandle.id:int",
    ];

    private static readonly string[] ChangingFilters = ["lastUpdated:unsorted", .. Filterable];

    private DateTimeOffset Now => state.Instant;

    public static bool Holds(string collection) => collection is Drafts or Sent or Archived;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/orders", (_, _) => WireAnswer.Json(200, Root()));
        foreach (var collection in States)
        {
            routes.Map("GET", $"/{collection}", (request, _) => List(request, collection));
            routes.Map("GET", $"/{collection}/:{KeyName}", (_, values) => state.Has(collection, values[KeyName])
                ? WireAnswer.Json(200, Shown(collection, values[KeyName]))
                : EconomicErrors.NotFound(Now, "E06000"));
        }
    }

    /// <summary>A record as its single GET shows it.</summary>
    public JsonObject Shown(string collection, string key)
    {
        var record = state.Find(collection, key)!.DeepClone().AsObject();
        record.Remove(Attachments.Link);
        var url = RestLinks.Self(collections.Root, collection, key);
        foreach (var name in new[] { "daysOfCredit", "name", "paymentTermsType" })
        {
            if (record["paymentTerms"] is JsonObject terms && state.Find("payment-terms", terms["paymentTermsNumber"])?[name] is { } value)
                terms[name] = value.DeepClone();
        }

        foreach (var line in record["lines"]!.AsArray().OfType<JsonObject>())
        {
            if (line["unit"] is not JsonObject unit)
                continue;
            unit["name"] = state.Find("units", unit["unitNumber"])?["name"]?.ToString();
            unit["products"] = $"{RestLinks.Self(collections.Root, "units", unit["unitNumber"]!.ToString())}/products";
        }

        RestLinks.AddTo(record, collections.Root, record["customer"]?["customerNumber"]?.ToString());
        record["templates"] = new JsonObject
        {
            ["upgradeInstructions"] = $"{url}/templates/upgrade-instructions/draftInvoice",
            ["self"] = $"{url}/templates",
        };
        record["soap"] = new JsonObject { ["orderHandle"] = new JsonObject { ["id"] = record[KeyName]!.DeepClone() } };
        record["attachment"] = $"{url}/attachment";
        record["pdf"] = new JsonObject { ["download"] = $"{url}/pdf" };
        record["self"] = url;
        if (collection == Archived)
            record.Remove("lastUpdated");
        return record;
    }

    /// <summary>What a person fills in, completed from the customer and the products as the user interface does; the new number.</summary>
    /// <exception cref="ArgumentException">The order names no customer that exists, or a number that another order has.</exception>
    public string Create(JsonObject filledIn)
    {
        var order = filledIn.DeepClone().AsObject();
        var customer = state.Find("customers", order["customer"]?["customerNumber"])
            ?? throw new ArgumentException("The order names no customer that exists.", nameof(filledIn));
        order["date"] ??= Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        order["currency"] ??= customer["currency"]?.DeepClone() ?? behaviour.BaseCurrency;
        order["paymentTerms"] ??= customer["paymentTerms"]!.DeepClone();
        order["layout"] ??= customer["layout"]?.DeepClone() ?? new JsonObject { ["layoutNumber"] = 19 };
        order["recipient"] ??= Recipient(customer);
        foreach (var line in (order["lines"] as JsonArray ?? []).OfType<JsonObject>())
            Complete(line);
        var key = (order[KeyName] ??= NextNumber()).ToString();
        if (States.Any(collection => state.Has(collection, key)))
            throw new ArgumentException($"There is an order {key} already.", nameof(filledIn));
        Store(Drafts, key, order);
        return key;
    }

    /// <summary>Puts an order into a state, with its totals, its due date and the time of the change.</summary>
    public void Store(string collection, string key, JsonObject order, bool touch = true)
    {
        order["lines"] ??= new JsonArray();
        if (state.Find("payment-terms", order["paymentTerms"]?["paymentTermsNumber"]) is { } terms && terms["paymentTermsType"]?.ToString() != "dueDate")
            order["dueDate"] = InvoiceTotals.DueDate(order["date"]!.ToString(), terms);
        InvoiceTotals.Compute(order, behaviour, state);
        if (touch)
            order["lastUpdated"] = state.Now;
        state.Put(collection, key, order);
    }

    /// <summary>Moves an order to another state; it keeps its number.</summary>
    /// <exception cref="KeyNotFoundException">No order of a state that it may come from has the number.</exception>
    public void Move(string key, string to, params ReadOnlySpan<string> from)
    {
        foreach (var collection in from)
        {
            if (state.Find(collection, key) is not { } order)
                continue;
            state.Remove(collection, key);
            Store(to, key, order, behaviour.MovingTouchesOrders);
            return;
        }

        throw new KeyNotFoundException($"{string.Join('|', from.ToArray())}/{key}");
    }

    /// <summary>The number is that of no order in any state; a deleted last number is given again.</summary>
    public int NextNumber() => States.Max(state.NextNumber);

    private WireAnswer List(WireRequest request, string collection)
    {
        var records = state[collection].Keys.Select(key => Shown(collection, key)).ToList();
        foreach (var record in records)
        {
            record.Remove("lines");
            if (behaviour.OrderListsShowEmptyLines)
                record["lines"] = new JsonArray();
        }

        return RestLists.Answer(request, collections.Root, records, collection == Archived ? Filterable : ChangingFilters, Now);
    }

    private JsonObject Root()
    {
        var root = new JsonObject();
        foreach (var collection in States)
            root[collection[7..]] = $"{collections.Root}{collection}";
        root["self"] = $"{collections.Root}orders";
        return root;
    }

    private static JsonObject Recipient(JsonObject customer)
    {
        var recipient = new JsonObject { ["name"] = customer["name"]?.DeepClone() };
        foreach (var name in new[] { "address", "zip", "city", "country", "ean" })
        {
            if (customer[name] is { } value)
                recipient[name] = value.DeepClone();
        }

        recipient["vatZone"] = new JsonObject { ["vatZoneNumber"] = customer["vatZone"]!["vatZoneNumber"]!.DeepClone() };
        recipient["nemHandelType"] = "ean";
        return recipient;
    }

    private void Complete(JsonObject line)
    {
        if (state.Find("products", line["product"]?["productNumber"]) is not { } product)
            return;
        line["description"] ??= product["name"]?.DeepClone();
        line["unitNetPrice"] ??= product["salesPrice"]?.DeepClone();
        line["quantity"] ??= 1m;
        if (line["unit"] is null && product["unit"]?["unitNumber"] is { } unit)
            line["unit"] = new JsonObject { ["unitNumber"] = unit.DeepClone() };
    }
}
