using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Product groups, and the account of each in every VAT zone; the REST surface only reads both.</summary>
internal sealed class ServicesProductGroups(EconomicState state, ServicesResources resources)
{
    private const string Groups = "product-groups";
    private const string Address = "productsapi/v2.0.0/productgroups";
    private const string Zones = $"/{Address}/:productGroupNumber/zones";

    // Zone 5 is that of projects, which REST does not list; 6 and 7 are reserved.
    private const string ProjectZone = "5";

    private static readonly Rule[] ZoneRules =
        [Rule.Integer("id", 1, int.MaxValue).Demanded(), Rule.Integer("accountId", 1, int.MaxValue).Demanded()];

    private static readonly string[] ZoneFilters = ["id:int:all:S", "accountId:int:all:S"];

    public void Map(RouteTable routes)
    {
        resources.Map(routes, new ServicesResource(Address, Groups, "id")
        {
            Rules =
            [
                Rule.Integer("id", 1, int.MaxValue).Demanded(), Rule.Text("name", 50, 1).Demanded(),
                Rule.Integer("domesticAccountId", 1, int.MaxValue).Demanded(),
            ],
            Filterable = ["id:int:all:S", "name::all+like:S"],
            ExistsCode = "ProductGroupIdAlreadyExists",
            Flat = (_, stored) => new JsonObject
            {
                ["id"] = stored["productGroupNumber"]!.DeepClone(),
                ["name"] = stored["name"]?.DeepClone(),
                ["domesticAccountId"] = stored["zones"]?["1"]?.DeepClone(),
            },
            Check = (flat, _) => state.Has("accounts", flat["domesticAccountId"]!.ToString())
                ? null
                : new ServicesFinding("domesticAccountId", "AccountDoesNotExist", $"Account {flat["domesticAccountId"]} does not exist."),
            Stored = (_, flat, before) => Stored(flat, before),
            InUse = (key, _) => ReferenceUse.Find(state, Groups, "productGroupNumber", key) is { } user
                ? new ServicesFinding("id", "ProductGroupInUse", $"Used by {user}.")
                : null,
        });
        ServicesResources.MapLists(routes, Zones, (request, kind, values) => List(request, kind, values["productGroupNumber"]));
        routes.Map("GET", $"{Zones}/:id", (_, values) => Find(values["productGroupNumber"], values["id"]));
        routes.Map("POST", Zones, (request, values) => Write(request, values["productGroupNumber"], update: false));
        routes.Map("PUT", Zones, (request, values) => Write(request, values["productGroupNumber"], update: true));
        routes.Map("DELETE", $"{Zones}/:id", (_, values) => Remove(values["productGroupNumber"], values["id"]));
    }

    private static JsonObject Stored(JsonObject flat, JsonObject? before)
    {
        var zones = before?["zones"]?.DeepClone().AsObject() ?? [];
        zones["1"] = flat["domesticAccountId"]!.DeepClone();
        var record = before?.DeepClone().AsObject() ?? [];
        record["productGroupNumber"] = flat["id"]!.DeepClone();
        record["name"] = flat["name"]!.DeepClone();
        record["zones"] = zones;
        return record;
    }

    // A list below a parent that does not exist is empty, not 404.
    private WireAnswer List(WireRequest request, ServicesList kind, string group) => resources.List(
        request,
        kind,
        state.Find(Groups, group) is { } stored ? ServicesApi.ZonesOf(stored).Select(zone => Shown(group, zone.Zone, zone.Account)) : [],
        "id",
        ZoneFilters);

    private WireAnswer Find(string group, string zone) => state.Find(Groups, group)?["zones"]?[zone] is { } account
        ? ServicesResources.Json(200, Shown(group, zone, account.ToString()))
        : resources.NotFound();

    private WireAnswer Write(WireRequest request, string group, bool update)
    {
        if (state.Find(Groups, group) is not { } stored)
            return resources.NotFound();
        if (resources.Read(request, ZoneRules, out var sent) is not { } body)
            return sent;
        var id = body["id"]!.ToString();
        if (id is "6" or "7" || (id != ProjectZone && !state.Has("vat-zones", id)))
            return resources.Refused(new ServicesFinding("id", "VatZoneDoesNotExist", $"VAT zone {id} does not exist."));
        if (!state.Has("accounts", body["accountId"]!.ToString()))
            return resources.Refused(new ServicesFinding("accountId", "AccountDoesNotExist", $"Account {body["accountId"]} does not exist."));
        var zones = stored["zones"]?.DeepClone().AsObject() ?? [];
        var exists = zones.ContainsKey(id);
        if (!update && exists)
            return resources.Refused(new ServicesFinding("id", "ZoneAlreadyExists", $"Zone {id} has an account already."));
        if (update && !exists)
            return resources.NotFound();
        if (update && !resources.IsCurrent(body, Groups, group))
            return resources.Conflict();

        zones[id] = body["accountId"]!.DeepClone();
        stored["zones"] = zones;
        state.Put(Groups, group, stored);
        return update ? WireAnswer.Empty(204) : WireAnswer.Json(201, new JsonObject { ["id"] = body["id"]!.DeepClone() });
    }

    private WireAnswer Remove(string group, string zone)
    {
        if (state.Find(Groups, group) is not { } stored || stored["zones"]?.AsObject().Remove(zone) != true)
            return resources.NotFound();
        state.Put(Groups, group, stored);
        return WireAnswer.Empty(204);
    }

    private JsonObject Shown(string group, string zone, string account) => new()
    {
        ["id"] = int.Parse(zone, CultureInfo.InvariantCulture),
        ["accountId"] = int.Parse(account, CultureInfo.InvariantCulture),
        ["objectVersion"] = state.VersionOf(Groups, group),
    };
}
