using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>The routes of sales orders: drafts have an address of their own.</summary>
internal sealed class RackbeatOrdersApi(RackbeatState state, RackbeatBehaviour behaviour, RackbeatRecords records)
{
    private readonly RackbeatResource resource = RackbeatResources.All[RackbeatOrders.Path];

    public void Map(RouteTable routes, Func<RackbeatResource, RackbeatApi.OnRecord, Func<WireRequest, RouteValues, WireAnswer>> known)
    {
        foreach (var amongDrafts in new[] { false, true })
        {
            var list = amongDrafts ? "/api/orders/drafts" : "/api/orders";
            routes.Map("GET", list, (request, _) => RackbeatLists.Answer(
                request,
                resource.Plural,
                state[resource.Path].Values.Where(order => records.Orders.Knows(order, amongDrafts)).Select(order => records.Shown(resource, order)),
                resource.Filterable));
            routes.Map("POST", list, (request, _) => request.OnJson(body => Create(body, amongDrafts, request.Suppresses(body))));
            routes.Map("GET", $"{list}/:number", known(resource, (_, key) => Knows(key, amongDrafts)
                ? records.One(200, resource, state.Find(resource.Path, key)!)
                : RackbeatErrors.NotFound(resource.Singular)));
            routes.Map("PUT", $"{list}/:number", known(resource, (request, key) => Knows(key, amongDrafts)
                ? request.OnJson(body => records.Update(resource, key, body, request.Suppresses(body)))
                : RackbeatErrors.NotFound(resource.Singular)));
        }

        const string Order = "/api/orders/:number";
        routes.Map("DELETE", Order, known(resource, (request, key) => records.Delete(resource, key, request.Suppresses(request.Json()))));
        routes.Map("POST", Order + "/book", known(resource, (request, key) => records.Book(resource, key, request.Suppresses(request.Json()))));
        routes.Map("POST", Order + "/reopen", known(resource, (request, key) => records.Reopen(key, request.Suppresses(request.Json()))));
        routes.Map("POST", Order + "/convert-to-invoice", known(resource, Convert));
        routes.Map("GET", Order + "/lines", known(resource, (request, key) => RackbeatLists.Answer(
            request, "order_lines", RackbeatLists.Rows(records.Shown(resource, state.Find(resource.Path, key)!), "lines"), [])));
        RackbeatDocuments.Map(routes, state, resource);
    }

    private bool Knows(string key, bool amongDrafts) => records.Orders.Knows(state.Find(resource.Path, key)!, amongDrafts);

    private WireAnswer Create(JsonObject body, bool asDraft, bool suppress)
    {
        var created = records.Create(resource, body, suppress);
        if (asDraft || !behaviour.BooksCreatedOrders || created.Status != 201)
            return created;
        var number = JsonNode.Parse(created.Body)![resource.Singular]!["number"]!.ToString();
        return records.Book(resource, number, suppress) with { Status = 201 };
    }

    /// <summary>Makes an invoice of a booked order, once; both know each other.</summary>
    private WireAnswer Convert(WireRequest request, string key)
    {
        var order = state.Find(resource.Path, key)!;
        if (RackbeatOrders.IsDraft(order))
            return records.Refusal(422, "The order is not booked.");
        if ((bool?)order["is_cancelled"] == true)
            return records.Refusal(422, "The order is cancelled.");
        if ((bool?)order["is_invoiced"] == true)
            return records.Refusal(422, "The order is already invoiced.");

        var suppress = request.Suppresses(request.Json());
        var invoices = RackbeatResources.All["customer-invoices"];
        var body = new JsonObject { ["order_id"] = order["number"]!.DeepClone() };
        foreach (var name in invoices.Writable.Where(name => name != "lines" && order[name] is not null))
            body[name] = order[name]!.DeepClone();
        body["lines"] = new JsonArray([.. RackbeatLines.Of(order).Select(line => (JsonNode)new JsonObject
        {
            ["item_id"] = line["child_id"]?.DeepClone(),
            ["name"] = line["name"]?.DeepClone(),
            ["quantity"] = line["quantity"]?.DeepClone(),
            ["line_price"] = line["line_price"]?.DeepClone(),
            ["discount_percentage"] = line["discount_percentage"]?.DeepClone(),
        })]);
        var made = records.Create(invoices, body, suppress);
        if (made.Status != 201)
            return made;
        var number = JsonNode.Parse(made.Body)![invoices.Singular]!["number"]!.GetValue<int>();
        records.Mark(key, "is_invoiced", true, suppress);
        if (request.QueryValue("book") == "true")
            records.Book(invoices, number.ToString(CultureInfo.InvariantCulture), suppress);
        return WireAnswer.Json(200, new JsonObject { ["invoice_id"] = number });
    }
}
