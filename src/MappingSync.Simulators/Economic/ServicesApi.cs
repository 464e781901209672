using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Routes of <c>apis.e-conomic.com</c> that are played: product groups with their zones, customers, and the ledger. Flat names,
/// numbers given by the caller, cursor lists, <c>objectVersion</c> on every update, errors as problem+json.
/// </summary>
internal sealed class ServicesApi
{
    private static readonly Rule[] ProductGroupRules =
    [
        Rule.Integer("id", 1, int.MaxValue).Demanded(), Rule.Text("name", 50, 1).Demanded(),
        Rule.Integer("domesticAccountId", 1, int.MaxValue).Demanded(),
    ];

    private static readonly Rule[] ZoneRules =
        [Rule.Integer("id", 1, int.MaxValue).Demanded(), Rule.Integer("accountId", 1, int.MaxValue).Demanded()];

    private readonly EconomicState state;
    private readonly EconomicBehaviour behaviour;

    public ServicesApi(EconomicState state, EconomicBehaviour behaviour, ServicesLedger ledger)
    {
        (this.state, this.behaviour) = (state, behaviour);
        MapProductGroups();
        MapCustomers();
        ledger.Map(Routes);
    }

    private DateTimeOffset Now => state.Instant;

    /// <summary>Zone number and account number of a stored product group, as text.</summary>
    public static IEnumerable<(string Zone, string Account)> ZonesOf(JsonObject group) =>
        (group["zones"]?.AsObject() ?? []).Select(zone => (zone.Key, zone.Value!.ToString()));

    /// <summary>The routes; a path is decoded before it is cut, as the server does it.</summary>
    public RouteTable Routes { get; } = new(request => request.Path.Trim('/').Split('/'));

    public WireAnswer Answer(WireRequest request) =>
        Routes.Answer(request)
        ?? (Routes.MethodsOf(request) is { Count: > 0 } methods ? WireAnswer.Empty(405).With("Allow", string.Join(", ", methods)) : NotFound());

    private void MapProductGroups()
    {
        const string Groups = "/productsapi/v2.0.0/productgroups";
        const string ZonesOfGroup = Groups + "/:productGroupNumber/zones";
        ServicesLists.Map(Routes, Groups, (request, _, form) => List(
            request, form, state["product-groups"].Select(entry => ShownGroup(entry.Key, entry.Value)), ["id:int", "name"]));
        Routes.Map("GET", Groups + "/:number", (_, values) =>
            state.Find("product-groups", values["number"]) is { } found ? WireAnswer.Json(200, ShownGroup(values["number"], found)) : NotFound());
        Routes.Map("POST", Groups, (request, _) => WriteGroup(request, update: false));
        Routes.Map("PUT", Groups, (request, _) => WriteGroup(request, update: true));
        Routes.Map("DELETE", Groups + "/:number", (_, values) => DeleteGroup(values["number"]));
        ServicesLists.Map(Routes, ZonesOfGroup, (request, values, form) => ListZones(request, values["productGroupNumber"], form));
        Routes.Map("GET", ZonesOfGroup + "/:number", (_, values) => Zone(values["productGroupNumber"], values["number"]));
        Routes.Map("POST", ZonesOfGroup, (request, values) => WriteZone(request, values["productGroupNumber"]));
        Routes.Map("PUT", ZonesOfGroup, (request, values) => WriteZone(request, values["productGroupNumber"]));
        Routes.Map("DELETE", ZonesOfGroup + "/:number", (_, values) => DeleteZone(values["productGroupNumber"], values["number"]));
    }

    private void MapCustomers()
    {
        const string Customers = "/customersapi/v3.1.0/Customers";
        const string Customer = Customers + "/:customerNumber";
        ServicesLists.Map(Routes, Customers, (request, _, form) => List(
            request, form, state["customers"].Select(entry => ShownCustomer(entry.Key, entry.Value)), ["customerNumber:int"]));
        Routes.Map("GET", Customer, (_, values) => state.Find("customers", values["customerNumber"]) is { } found
            ? WireAnswer.Json(200, ShownCustomer(values["customerNumber"], found))
            : NotFound());
        Routes.Map("POST", Customers, (request, _) => WriteCustomer(request, null));
        Routes.Map("PUT", Customer, (request, values) =>
            state.Has("customers", values["customerNumber"]) ? WriteCustomer(request, values["customerNumber"]) : NotFound());
        Routes.Map("DELETE", Customer, (_, values) => DeleteCustomer(values["customerNumber"]));
    }

    private WireAnswer DeleteGroup(string key)
    {
        if (ReferenceUse.Find(state, "product-groups", "productGroupNumber", key) is { } user)
            return Refused("id", "ProductGroupInUse", $"Used by {user}.");
        return state.Remove("product-groups", key) ? WireAnswer.Empty(204) : NotFound();
    }

    private WireAnswer WriteGroup(WireRequest request, bool update)
    {
        if (Read(request, ProductGroupRules, out var sent) is not { } body)
            return sent;
        var key = body["id"]!.ToString();
        var before = state.Find("product-groups", key);
        if (!update && before is not null)
            return Refused("id", "ProductGroupIdAlreadyExists", $"There is a product group {key} already.");
        if (update && before is null)
            return NotFound();
        if (update && !IsCurrent(request, "product-groups", key))
            return Conflict();
        if (!state.Has("accounts", body["domesticAccountId"]!.ToString()))
            return Refused("domesticAccountId", "AccountDoesNotExist", $"Account {body["domesticAccountId"]} does not exist.");

        var zones = before?["zones"]?.DeepClone().AsObject() ?? [];
        zones["1"] = body["domesticAccountId"]!.DeepClone();
        state.Put("product-groups", key, new JsonObject
        {
            ["productGroupNumber"] = body["id"]!.DeepClone(),
            ["name"] = body["name"]!.DeepClone(),
            ["zones"] = zones,
        });
        return update ? WireAnswer.Empty(204) : WireAnswer.Json(201, new JsonObject { ["id"] = body["id"]!.DeepClone() });
    }

    /// <summary>A list below a parent that does not exist is empty, not 404.</summary>
    private WireAnswer ListZones(WireRequest request, string group, string[] form)
    {
        var stored = state.Find("product-groups", group);
        var shown = stored is null ? [] : ZonesOf(stored).Select(zone => ShownZone(group, zone.Zone, zone.Account));
        return List(request, form, shown, ["id:int", "accountId:int"]);
    }

    private WireAnswer Zone(string group, string zone) => state.Find("product-groups", group)?["zones"]?[zone] is { } account
        ? WireAnswer.Json(200, ShownZone(group, zone, account.ToString()))
        : NotFound();

    private WireAnswer DeleteZone(string group, string zone)
    {
        if (state.Find("product-groups", group) is not { } stored || (stored["zones"] as JsonObject)?.Remove(zone) != true)
            return NotFound();
        state.Put("product-groups", group, stored);
        return WireAnswer.Empty(204);
    }

    private WireAnswer WriteZone(WireRequest request, string group)
    {
        if (state.Find("product-groups", group) is not { } stored)
            return NotFound();
        var zones = stored["zones"]?.AsObject() ?? [];
        if (Read(request, ZoneRules, out var sent) is not { } body)
            return sent;
        var id = body["id"]!.ToString();
        if (id is "6" or "7" || (!state.Has("vat-zones", id) && id != "5"))
            return Refused("id", "VatZoneDoesNotExist", $"VAT zone {id} does not exist.");
        if (!state.Has("accounts", body["accountId"]!.ToString()))
            return Refused("accountId", "AccountDoesNotExist", $"Account {body["accountId"]} does not exist.");
        var exists = zones.ContainsKey(id);
        if (request.Method == "POST" && exists)
            return Refused("id", "ZoneAlreadyExists", $"Zone {id} has an account already.");
        if (request.Method == "PUT" && !exists)
            return NotFound();
        if (request.Method == "PUT" && !IsCurrent(request, "product-groups", group))
            return Conflict();
        zones[id] = body["accountId"]!.DeepClone();
        stored["zones"] = zones.Parent is null ? zones : zones.DeepClone();
        state.Put("product-groups", group, stored);
        return request.Method == "PUT" ? WireAnswer.Empty(204) : WireAnswer.Json(201, new JsonObject { ["id"] = body["id"]!.DeepClone() });
    }

    private WireAnswer DeleteCustomer(string key)
    {
        if (ReferenceUse.Find(state, "customers", "customerNumber", key) is { } user)
            return Refused("customerNumber", "CustomerInUse", $"Used by {user}.");
        return state.Remove("customers", key) ? WireAnswer.Empty(204) : NotFound();
    }

    private WireAnswer WriteCustomer(WireRequest request, string? existing)
    {
        if (Read(request, ServicesCustomer.Rules, out var sent) is not { } body)
            return sent;
        var number = EconomicState.Number(body["customerNumber"]);
        if (number is < 1 or > 999_999_999)
            return Refused("customerNumber", "CustomerInvalidCustomerNumber", "The field CustomerNumber must be between 1 and 999999999.");
        var key = number.ToString(CultureInfo.InvariantCulture);
        if (existing is not null && existing != key)
            return Refused("customerNumber", "CustomerNumberMismatch", "The customer number cannot be updated.");
        if (existing is null && state.Has("customers", key))
            return Refused("customerNumber", "CustomerAlreadyExists", $"Customer {key} exists already.");
        if (existing is not null && !IsCurrent(request, "customers", key))
            return Conflict();
        if (ServicesCustomer.Finding(body, state, behaviour) is { } finding)
            return Refused(finding.Property, finding.Code, finding.Message);

        var record = ServicesCustomer.ToRest(body, existing is null ? null : state.Find("customers", key));
        record["lastUpdated"] = state.Now;
        state.Put("customers", key, record);
        var answer = new JsonObject { ["customerNumber"] = number };
        return WireAnswer.Json(existing is null ? 201 : 200, answer);
    }

    private JsonObject ShownCustomer(string key, JsonObject stored)
    {
        var shown = ServicesCustomer.FromRest(stored);
        shown["objectVersion"] = state.VersionOf("customers", key);
        return shown;
    }

    private JsonObject ShownGroup(string key, JsonObject stored) => new()
    {
        ["id"] = stored["productGroupNumber"]!.DeepClone(),
        ["name"] = stored["name"]!.DeepClone(),
        ["domesticAccountId"] = stored["zones"]?["1"]?.DeepClone(),
        ["objectVersion"] = state.VersionOf("product-groups", key),
    };

    private JsonObject ShownZone(string group, string zone, string account) => new()
    {
        ["id"] = int.Parse(zone, CultureInfo.InvariantCulture),
        ["accountId"] = int.Parse(account, CultureInfo.InvariantCulture),
        ["objectVersion"] = state.VersionOf("product-groups", group),
    };

    private WireAnswer List(WireRequest request, string[] path, IEnumerable<JsonObject> records, IReadOnlyList<string> filterable) =>
        ServicesLists.Answer(request, path, records, filterable, behaviour.CursorPageSize, Now);

    private JsonObject? Read(WireRequest request, IReadOnlyList<Rule> rules, out WireAnswer refusal)
    {
        refusal = WireAnswer.Empty(400);
        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            refusal = EconomicErrors.Problem(415, "UnsupportedMediaType", "Unsupported media type.", "Use application/json.", Now);
            return null;
        }

        if (request.Json() is not { } body)
        {
            refusal = EconomicErrors.Problem(400, "BadRequest", "Bad request.", "The body is not a JSON object.", Now);
            return null;
        }

        foreach (var rule in rules)
        {
            if (rule.Required && body[rule.Name] is null)
            {
                refusal = Refused(rule.Name, "BadRequest", $"The {rule.Name} field is required.");
                return null;
            }

            if (body[rule.Name] is { } value && !Fits(rule, value))
            {
                refusal = Refused(rule.Name, "BadRequest", $"The field {rule.Name} is not valid.");
                return null;
            }
        }

        return body;
    }

    private static bool Fits(Rule rule, JsonNode value) => rule.Kind switch
    {
        RuleKind.Text => value.GetValueKind() == JsonValueKind.String && value.ToString() is var text
            && text.Length <= rule.MaxLength && text.Length >= rule.MinLength,
        RuleKind.Integer => value.GetValueKind() == JsonValueKind.Number && EconomicState.Amount(value) is var number
            && number == decimal.Truncate(number) && number >= (rule.Minimum ?? int.MinValue) && number <= (rule.Maximum ?? int.MaxValue),
        RuleKind.Number => value.GetValueKind() == JsonValueKind.Number,
        RuleKind.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => true,
    };

    private bool IsCurrent(WireRequest request, string collection, string key) =>
        request.Json()?["objectVersion"]?.ToString() == state.VersionOf(collection, key);

    private WireAnswer NotFound() => EconomicErrors.Problem(
        404, "ResourceNotFound", "Resource not found.", "The resource you have been looking for does not exist.", Now);

    private WireAnswer Conflict() => EconomicErrors.Problem(
        409, "UpdateConflict", "Conflict.", "The resource has been updated by another user", Now);

    private WireAnswer Refused(string property, string code, string message) =>
        EconomicErrors.Problem(400, code, "Bad request.", "Check the errors array for more details.", Now, (property, code, message));
}
