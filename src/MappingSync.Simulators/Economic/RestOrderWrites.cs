using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Routes that write orders: drafts made, replaced and deleted, marked as sent and taken back, and the draft invoice that an order would
/// become. An agreement with the Inventory module refuses all writes.
/// </summary>
internal sealed class RestOrderWrites(EconomicState state, EconomicBehaviour behaviour, RestOrders orders, RestCollections collections)
{
    private static readonly Rule[] PostRules = [Rule.Integer("orderNumber", 1, 999_999_999), .. DocumentReader.PostRules];

    private static readonly string[] Carried =
    [
        "date", "currency", "exchangeRate", "paymentTerms", "customer", "recipient", "deliveryLocation", "delivery", "notes", "references",
        "layout", "project", "orderNumber",
    ];

    private static readonly string[] Computed = ["totalNetAmount", "marginInBaseCurrency", "marginPercentage"];

    private readonly DocumentReader documents = new(state, behaviour, collections);

    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        const string Draft = "/orders/drafts/:orderNumber";
        const string Sent = "/orders/sent/:orderNumber";
        routes.Map("POST", "/orders/drafts", Writable((request, _) => Create(request)));
        routes.Map("PUT", Draft, Writable((request, values) => Replace(request, values["orderNumber"])));
        routes.Map("DELETE", Draft, Writable((_, values) => Delete(RestOrders.Drafts, values["orderNumber"])));
        routes.Map("POST", "/orders/sent", Writable((request, _) => Send(request)));
        routes.Map("DELETE", Sent, Writable((_, values) => Delete(RestOrders.Sent, values["orderNumber"])));
        foreach (var (path, collection) in new[] { (Draft, RestOrders.Drafts), (Sent, RestOrders.Sent) })
        {
            routes.Map("GET", $"{path}/templates", (_, values) => Found(collection, values["orderNumber"], _ => WireAnswer.Json(
                200, orders.Shown(collection, values["orderNumber"])["templates"]!.DeepClone())));
            routes.Map("GET", $"{path}/templates/upgrade-instructions/draftInvoice", (_, values) =>
                Found(collection, values["orderNumber"], order => WireAnswer.Json(200, Upgrade(order))));
        }
    }

    private Func<WireRequest, RouteValues, WireAnswer> Writable(Func<WireRequest, RouteValues, WireAnswer> answer) => (request, values) =>
        behaviour.HasInventoryModule
            ? EconomicErrors.Rest(403, "Orders cannot be changed when the Inventory module is enabled.", Now)
            : answer(request, values);

    /// <summary>Makes a draft; the whole of a sent order takes that one back to the drafts.</summary>
    private WireAnswer Create(WireRequest request)
    {
        if (Read(request, PostRules, out var order, isPut: false) is { } refusal)
            return refusal;
        var key = order["orderNumber"]?.ToString();
        if (key is not null && state.Find(RestOrders.Sent, key) is { } sent)
        {
            Keep(sent, order);
            state.Remove(RestOrders.Sent, key);
        }
        else
        {
            // A number that is no sent order's is ignored: the server gives one.
            key = orders.NextNumber().ToString(CultureInfo.InvariantCulture);
        }

        return Stored(RestOrders.Drafts, key, order, 201);
    }

    private WireAnswer Replace(WireRequest request, string key)
    {
        if (state.Find(RestOrders.Drafts, key) is not { } before)
            return EconomicErrors.NotFound(Now, "E06000");
        if (Read(request, DocumentReader.PutRules, out var order, isPut: true) is { } refusal)
            return refusal;
        // As with invoices, the PUT schema knows no layout.
        order["layout"] = before["layout"]?.DeepClone();
        Keep(before, order);
        return Stored(RestOrders.Drafts, key, order, 200);
    }

    private WireAnswer Send(WireRequest request)
    {
        if (Read(request, PostRules, out var order, isPut: false) is { } refusal)
            return refusal;
        if (state.Find(RestOrders.Drafts, order["orderNumber"]) is not { } draft)
        {
            var errors = new ErrorTree();
            errors.Add(["orderNumber"], "E06000", $"Draft order '{order["orderNumber"]}' not found.", order["orderNumber"]);
            return errors.ToAnswer(Now);
        }

        var key = draft["orderNumber"]!.ToString();
        Keep(draft, order);
        state.Remove(RestOrders.Drafts, key);
        return Stored(RestOrders.Sent, key, order, 201);
    }

    private WireAnswer Delete(string collection, string key) =>
        state.Remove(collection, key) ? WireAnswer.Empty(204) : EconomicErrors.NotFound(Now, "E06000");

    private WireAnswer? Read(WireRequest request, IReadOnlyList<Rule> rules, out JsonObject order, bool isPut)
    {
        order = [];
        if (RestCollections.JsonBody(request, Now, out var refusal) is not { } body)
            return refusal;
        var errors = new ErrorTree();
        order = documents.Read(body, rules, errors);
        var lines = order["lines"] as JsonArray ?? [];
        for (var i = 0; i < lines.Count; i++)
        {
            string[] at = ["lines", i.ToString(CultureInfo.InvariantCulture)];
            if (behaviour.OrderQuantitiesArePositive && lines[i]!["quantity"] is { } quantity && EconomicState.Amount(quantity) < 0.01m)
                errors.Add([.. at, "quantity"], ErrorTree.General, $"{quantity} is less than minimum value of 0.01.", quantity);
            if (isPut && body["lines"]?[i]?["unit"] is JsonObject unit && unit["name"] is null)
                errors.Add([.. at, "unit", "name"], ErrorTree.General, "Required property 'name' is missing.");
        }

        return errors.Any ? errors.ToAnswer(Now) : null;
    }

    private static void Keep(JsonObject before, JsonObject order)
    {
        if (before[Attachments.Link] is { } attached)
            order[Attachments.Link] = attached.DeepClone();
    }

    private WireAnswer Stored(string collection, string key, JsonObject order, int status)
    {
        order["orderNumber"] = int.Parse(key, CultureInfo.InvariantCulture);
        orders.Store(collection, key, order);
        var shown = orders.Shown(collection, key);
        return status == 201 ? WireAnswer.Json(201, shown).With("Location", shown["self"]!.ToString()) : WireAnswer.Json(200, shown);
    }

    private WireAnswer Found(string collection, string key, Func<JsonObject, WireAnswer> answer) =>
        state.Find(collection, key) is { } order ? answer(order) : EconomicErrors.NotFound(Now, "E06000");

    /// <summary>The body to post as a draft invoice; the number of the order comes with it, and a sent order is archived by that.</summary>
    private JsonObject Upgrade(JsonObject order)
    {
        var body = new JsonObject();
        foreach (var name in Carried)
        {
            if (order[name] is { } value)
                body[name] = value.DeepClone();
        }

        body["lines"] = new JsonArray([.. (order["lines"] as JsonArray ?? []).OfType<JsonObject>().Select(line =>
        {
            var copy = line.DeepClone().AsObject();
            foreach (var name in Computed)
                copy.Remove(name);
            return (JsonNode)copy;
        })]);
        RestLinks.AddTo(body, collections.Root, order["customer"]?["customerNumber"]?.ToString());
        return body;
    }
}
