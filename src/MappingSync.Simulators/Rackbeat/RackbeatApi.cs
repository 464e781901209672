using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Routes and rules of Rackbeat's API, below <c>/api/</c>. People's own changes take the same way.</summary>
internal sealed class RackbeatApi
{
    private const string Invoices = "customer-invoices";

    private readonly RackbeatState state;
    private readonly RackbeatBehaviour behaviour;
    private readonly Webhooks webhooks;
    private readonly RackbeatOrders orders;

    public RackbeatApi(RackbeatState state, RackbeatBehaviour behaviour, Webhooks webhooks)
    {
        (this.state, this.behaviour, this.webhooks) = (state, behaviour, webhooks);
        orders = new RackbeatOrders(state, behaviour);
        Reports = new RackbeatReports(state, behaviour);

        Routes.Map("GET", "/api/self", (_, _) => WireAnswer.Json(200, Self()));
        foreach (var resource in RackbeatResources.All.Values.Where(resource => resource.Path != RackbeatOrders.Path))
            Map(resource);
        MapCustomerLists();
        MapInvoices();
        MapOrders();
        Reports.Map(Routes);
        webhooks.Map(Routes);
    }

    /// <summary>The reports, and what they tell.</summary>
    public RackbeatReports Reports { get; }

    /// <summary>The routes; a path that is cut before it is decoded, for a product number may hold a slash.</summary>
    public RouteTable Routes { get; } = new(Segments);

    public WireAnswer Answer(WireRequest request) =>
        Routes.Answer(request)
        ?? (Routes.MethodsOf(request) is { Count: > 0 } methods
            ? RackbeatErrors.Message(405, $"The {request.Method} method is not supported for this route. Supported methods: {string.Join(", ", methods)}.")
                .With("Allow", string.Join(", ", methods))
            : RackbeatErrors.Message(404, "The route could not be found."));

    private static string[] Segments(WireRequest request) =>
        [.. request.RawPath.Trim('/').Split('/').Select(Uri.UnescapeDataString)];

    /// <summary>Creates a record; 201 or a refusal.</summary>
    public WireAnswer Create(RackbeatResource resource, JsonObject body, bool suppress)
    {
        var findings = Findings(resource, body, isNew: true);
        var number = body["number"];
        if (number is not null && FindKey(resource, number.ToString()) is not null)
            findings["number"] = "The number has already been taken.";
        if (findings.Count > 0)
            return RackbeatErrors.Invalid(findings);

        var key = number?.ToString() ?? state.NextNumber(resource.Path).ToString(CultureInfo.InvariantCulture);
        var record = Written(resource, body, new JsonObject
        {
            ["number"] = resource.TextKey ? key : int.Parse(key, CultureInfo.InvariantCulture),
        });
        if (resource.Path is "customers" or "products")
            record["is_barred"] ??= false;
        if (resource.Path == "customer-invoices")
        {
            record["is_booked"] = false;
            record["is_creditnote"] ??= false;
            InvoiceAmounts.Compute(record, state);
        }

        if (resource.Path == RackbeatOrders.Path)
            orders.Complete(record);
        Stamp(record, isNew: true);
        state.Put(resource.Path, key, record);
        Fire(resource, "created", key, suppress);
        return One(201, resource, record);
    }

    /// <summary>Changes what is sent and leaves the rest; a new number renumbers the record.</summary>
    public WireAnswer Update(RackbeatResource resource, string key, JsonObject body, bool suppress)
    {
        var record = state.Find(resource.Path, key)!;
        if ((bool?)record["is_booked"] == true)
            return RackbeatErrors.Message(403, $"A booked {Spoken(resource)} cannot be changed.");
        var findings = Findings(resource, body, isNew: false);
        var newKey = body["number"]?.ToString() ?? key;
        if (newKey != key && FindKey(resource, newKey) is not null)
            findings["number"] = "The number has already been taken.";
        if (findings.Count > 0)
            return RackbeatErrors.Invalid(findings);

        record = Written(resource, body, record.DeepClone().AsObject());
        record["number"] = resource.TextKey ? newKey : int.Parse(newKey, CultureInfo.InvariantCulture);
        if (resource.Path == "customer-invoices")
            InvoiceAmounts.Compute(record, state);
        if (resource.Path == RackbeatOrders.Path)
        {
            orders.ReplaceLines(record, body, state.Find(resource.Path, key)!["lines"]!.AsArray());
            orders.Complete(record);
        }

        Stamp(record, isNew: false);
        state.Remove(resource.Path, key);
        state.Put(resource.Path, newKey, record);
        Fire(resource, "updated", newKey, suppress);
        return One(200, resource, record);
    }

    public WireAnswer Delete(RackbeatResource resource, string key, bool suppress)
    {
        if ((bool?)state.Find(resource.Path, key)!["is_booked"] == true)
            return RackbeatErrors.Message(403, $"A booked {Spoken(resource)} cannot be deleted.");
        state.Remove(resource.Path, key);
        Fire(resource, "deleted", key, suppress);
        return WireAnswer.Json(200, new JsonObject { ["message"] = "Deleted." });
    }

    /// <summary>Books a customer invoice or an order: it keeps its number and is locked.</summary>
    public WireAnswer Book(RackbeatResource resource, string key, bool suppress)
    {
        var record = state.Find(resource.Path, key)!;
        if ((bool?)record["is_booked"] == true)
            return RackbeatErrors.Message(422, $"The {Spoken(resource)} is already booked.");
        if ((bool?)record["is_cancelled"] == true)
            return RackbeatErrors.Message(422, $"The {Spoken(resource)} is cancelled.");
        record["is_booked"] = true;
        record["booked_at"] = state.Now();
        if (resource.Path == RackbeatOrders.Path)
            record["is_ready_for_shipping"] = true;
        else
            record["invoice_date"] ??= state.Instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Stamp(record, isNew: false);
        Fire(resource, "booked", key, suppress);
        return One(200, resource, record);
    }

    /// <summary>Makes a booked order a draft again.</summary>
    public WireAnswer Reopen(string key, bool suppress)
    {
        var resource = RackbeatResources.All[RackbeatOrders.Path];
        var record = state.Find(resource.Path, key)!;
        if (RackbeatOrders.IsDraft(record))
            return RackbeatErrors.Message(422, "The order is not booked.");
        record["is_booked"] = false;
        record["is_ready_for_shipping"] = false;
        record.Remove("booked_at");
        Stamp(record, isNew: false);
        Fire(resource, "updated", key, suppress);
        return One(200, resource, record);
    }

    /// <summary>Sets a flag that no client can set, as what happens to an order does.</summary>
    public void Mark(string key, string flag, bool value)
    {
        var resource = RackbeatResources.All[RackbeatOrders.Path];
        var record = state.Find(resource.Path, key)!;
        record[flag] = value;
        if (flag == "is_cancelled")
            record["cancelled_at"] = value ? state.Now() : null;
        Stamp(record, isNew: false);
        Fire(resource, "updated", key, suppress: false);
    }

    /// <summary>What an order gets from Rackbeat when it is put as it is.</summary>
    public void Complete(JsonObject order) => orders.Complete(order);

    /// <summary>The key under which a path segment is known: as it is, or decoded once more, as older clients need.</summary>
    public string? FindKey(RackbeatResource resource, string segment) =>
        state.Find(resource.Path, segment) is not null ? segment
        : state.Find(resource.Path, Uri.UnescapeDataString(segment)) is not null ? Uri.UnescapeDataString(segment)
        : null;

    public JsonObject Shown(RackbeatResource resource, JsonObject stored)
    {
        var record = stored.DeepClone().AsObject();
        foreach (var (property, path, shown) in resource.References.Where(reference => reference.Shown is not null))
            record[shown!] = state.Find(path, record[property])?.DeepClone();
        var number = record["number"]!.ToString();
        if (resource.TextKey)
        {
            record["urlfriendly_number"] = Uri.EscapeDataString(number);
            record["type"] = "product";
            record["inventory_enabled"] = record["group"]?["has_inventory"]?.DeepClone() ?? false;
        }

        if (resource.Path == "customers")
        {
            record["name"] ??= record["company_name"]?.DeepClone();
            record["company_name"] ??= record["name"]?.DeepClone();
        }

        if (resource.Path == RackbeatOrders.Path)
            orders.Show(record);
        record.Remove("contacts");
        record["self"] = $"{state.Root}api/{resource.Path}/{Uri.EscapeDataString(number)}";
        return record;
    }

    /// <summary>What every resource offers: list, read, create, change and delete.</summary>
    private void Map(RackbeatResource resource)
    {
        var list = $"/api/{resource.Path}";
        Routes.Map("GET", list, (request, _) => List(request, resource));
        Routes.Map("POST", list, (request, _) => request.Json() is { } body ? Create(resource, body, Suppresses(request, body)) : NoJson());
        Routes.Map("GET", $"{list}/:number", Known(resource, (_, key) => One(200, resource, state.Find(resource.Path, key)!)));
        Routes.Map("PUT", $"{list}/:number", Known(resource, (request, key) =>
            request.Json() is { } body ? Update(resource, key, body, Suppresses(request, body)) : NoJson()));
        Routes.Map("DELETE", $"{list}/:number", Known(resource, (request, key) => Delete(resource, key, Suppresses(request, request.Json()))));
    }

    private void MapCustomerLists()
    {
        var customers = RackbeatResources.All["customers"];
        Routes.Map("GET", "/api/customers/:number/contacts", Known(customers, (request, key) =>
            RackbeatLists.Answer(request, "customer_contacts", Rows(customers, key, "contacts"), [])));
        Routes.Map("GET", "/api/customers/:number/addresses", Known(customers, (request, key) =>
            RackbeatLists.Answer(request, "addresses", Rows(customers, key, "addresses"), [])));
    }

    private void MapInvoices()
    {
        var invoices = RackbeatResources.All[Invoices];
        Routes.Map("POST", $"/api/{Invoices}/drafts", (request, _) =>
            request.Json() is { } body ? Create(invoices, body, Suppresses(request, body)) : NoJson());
        Routes.Map("POST", $"/api/{Invoices}/:number/book", Known(invoices, (request, key) => Book(invoices, key, Suppresses(request, request.Json()))));
        Routes.Map("GET", $"/api/{Invoices}/:number/lines", Known(invoices, (request, key) =>
            RackbeatLists.Answer(request, "lines", Rows(invoices, key, "lines"), [])));
    }

    private void MapOrders()
    {
        var resource = RackbeatResources.All[RackbeatOrders.Path];
        foreach (var amongDrafts in new[] { false, true })
        {
            var list = amongDrafts ? "/api/orders/drafts" : "/api/orders";
            Routes.Map("GET", list, (request, _) => RackbeatLists.Answer(
                request,
                resource.Plural,
                state[resource.Path].Values.Where(order => orders.Knows(order, amongDrafts)).Select(order => Shown(resource, order)),
                resource.Filterable));
            Routes.Map("POST", list, (request, _) =>
                request.Json() is { } body ? CreateOrder(resource, body, amongDrafts, Suppresses(request, body)) : NoJson());
            Routes.Map("GET", $"{list}/:number", Known(resource, (_, key) => orders.Knows(state.Find(resource.Path, key)!, amongDrafts)
                ? One(200, resource, state.Find(resource.Path, key)!)
                : RackbeatErrors.NotFound(resource.Singular)));
            Routes.Map("PUT", $"{list}/:number", Known(resource, (request, key) => !orders.Knows(state.Find(resource.Path, key)!, amongDrafts)
                ? RackbeatErrors.NotFound(resource.Singular)
                : request.Json() is { } body ? Update(resource, key, body, Suppresses(request, body)) : NoJson()));
        }

        const string Order = "/api/orders/:number";
        Routes.Map("DELETE", Order, Known(resource, (request, key) => Delete(resource, key, Suppresses(request, request.Json()))));
        Routes.Map("POST", Order + "/book", Known(resource, (request, key) => Book(resource, key, Suppresses(request, request.Json()))));
        Routes.Map("POST", Order + "/reopen", Known(resource, (request, key) => Reopen(key, Suppresses(request, request.Json()))));
        Routes.Map("GET", Order + "/lines", Known(resource, (request, key) =>
            RackbeatLists.Answer(request, "order_lines", Rows(Shown(resource, state.Find(resource.Path, key)!), "lines"), [])));
    }

    /// <summary>Answers for a record that exists, 404 for others.</summary>
    private Func<WireRequest, RouteValues, WireAnswer> Known(RackbeatResource resource, Func<WireRequest, string, WireAnswer> answer) =>
        (request, values) => FindKey(resource, values["number"]) is { } key ? answer(request, key) : RackbeatErrors.NotFound(resource.Singular);

    private WireAnswer CreateOrder(RackbeatResource resource, JsonObject body, bool asDraft, bool suppress)
    {
        var created = Create(resource, body, suppress);
        if (asDraft || !behaviour.BooksCreatedOrders || created.Status != 201)
            return created;
        var number = JsonNode.Parse(created.Body)![resource.Singular]!["number"]!.ToString();
        return Book(resource, number, suppress) with { Status = 201 };
    }

    private WireAnswer List(WireRequest request, RackbeatResource resource)
    {
        var records = state[resource.Path].Values.Select(record => Shown(resource, record));
        if (resource.Path != "customer-invoices")
            return RackbeatLists.Answer(request, resource.Plural, records, resource.Filterable);

        var named = new Dictionary<string, Func<JsonObject, string, bool>>
        {
            ["booked"] = (record, value) => (bool)record["is_booked"]! == (value is "true" or "1"),
            // Which date these act on is not documented; it is not the invoice's.
            ["from"] = (record, value) => string.CompareOrdinal(record["created_at"]!.ToString(), value) >= 0,
            ["to"] = (record, value) => string.CompareOrdinal(record["created_at"]!.ToString()[..10], value) <= 0,
        };
        return RackbeatLists.Answer(request, resource.Plural, records, resource.Filterable, named);
    }

    private Dictionary<string, string> Findings(RackbeatResource resource, JsonObject body, bool isNew)
    {
        var findings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var demand in isNew ? resource.Required : [])
        {
            var names = demand.Split('|');
            if (names.All(name => IsEmpty(body[name])))
                findings[names[0]] = $"The {names[0].Replace('_', ' ')} field is required.";
        }

        if (!resource.TextKey && body["number"] is { } number && !int.TryParse(number.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            findings["number"] = "The number must be an integer.";
        foreach (var (property, path, _) in resource.References)
        {
            if (body[property] is { } target && state.Find(path, target) is null)
                findings[property] = $"The selected {property.Replace('_', ' ')} is invalid.";
        }

        if (resource.Path == "customer-invoices" && body["lines"] is JsonArray lines)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var item = lines[i]?["item_id"] ?? lines[i]?["child_id"];
                if (state.Find("products", item) is null)
                    findings[FormattableString.Invariant($"lines.{i}.item_id")] = "The selected item is invalid.";
                if (lines[i]?["quantity"]?.GetValueKind() != JsonValueKind.Number)
                    findings[FormattableString.Invariant($"lines.{i}.quantity")] = "The quantity field is required.";
            }
        }

        if (resource.Path == RackbeatOrders.Path)
            orders.Check(body, findings);
        return findings;
    }

    /// <summary>Copies what a client may set; everything else that was sent is ignored.</summary>
    private static JsonObject Written(RackbeatResource resource, JsonObject body, JsonObject record)
    {
        foreach (var (name, value) in body)
        {
            var property = (resource.Path, name) switch { ("products", "group") => "group_id", ("products", "unit") => "unit_id", _ => name };
            if (resource.Writable.Contains(property) || property is "contacts" or "addresses")
                record[property] = value?.DeepClone();
        }

        return record;
    }

    private static string Spoken(RackbeatResource resource) => resource.Path == RackbeatOrders.Path ? "order" : "invoice";

    private static IEnumerable<JsonObject> Rows(JsonObject record, string list) =>
        (record[list] as JsonArray)?.OfType<JsonObject>().Select(row => row.DeepClone().AsObject()) ?? [];

    private IEnumerable<JsonObject> Rows(RackbeatResource resource, string key, string list) =>
        Rows(state.Find(resource.Path, key)!, list);

    private void Stamp(JsonObject record, bool isNew)
    {
        if (isNew)
            record["created_at"] = state.Now();
        record["updated_at"] = state.Now();
    }

    private void Fire(RackbeatResource resource, string verb, string key, bool suppress)
    {
        if (!suppress)
            webhooks.Fire($"{resource.Event}.{verb}", key);
    }

    private WireAnswer One(int status, RackbeatResource resource, JsonObject record) =>
        WireAnswer.Json(status, new JsonObject { [resource.Singular] = Shown(resource, record) });

    private static WireAnswer NoJson() => RackbeatErrors.Message(400, "The body is not a JSON object.");

    private static bool IsEmpty(JsonNode? node) =>
        node is null or JsonArray { Count: 0 } || (node.GetValueKind() == JsonValueKind.String && node.ToString().Length == 0);

    private static bool Suppresses(WireRequest request, JsonObject? body) =>
        request.QueryValue("suppress_webhooks") is "true" or "1" || body?["suppress_webhooks"]?.ToString() == "true";

    private JsonObject Self() => new()
    {
        ["user_account"] = new JsonObject
        {
            ["id"] = behaviour.AccountId,
            ["company_name"] = "Simulated ApS",
            ["address"] = new JsonObject
            {
                ["street"] = "Prøvevej 1",
                ["street2"] = null,
                ["city"] = "Aarhus C",
                ["zipcode"] = "8000",
                ["country"] = "DK",
            },
        },
        ["user"] = new JsonObject { ["id"] = 1, ["name"] = "API user", ["email"] = "api@example.com" },
    };
}
