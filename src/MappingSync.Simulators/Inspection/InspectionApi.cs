using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Calls;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Inspection;

/// <summary>
/// What tests in any language see and steer a simulator by: JSON below <c>/_simulator</c>, a path that neither API has. It needs no
/// token, is not logged and meets no faults.
/// </summary>
internal sealed class InspectionApi
{
    public const string Prefix = "/_simulator";

    private const string Accounts = Prefix + "/accounts";
    private const string Account = Accounts + "/:account";
    private const string First = "first";
    private const int MostCalls = 1000;

    private readonly ISimulator simulator;
    private readonly RouteTable routes = new(request => [.. request.RawPath.Trim('/').Split('/').Select(Uri.UnescapeDataString)]);

    public InspectionApi(ISimulator simulator)
    {
        this.simulator = simulator;
        routes.Map("GET", Prefix, (_, _) => Ok(Home()));
        routes.Map("GET", Prefix + "/routes", (_, _) => Ok(List(simulator.All[0].Routes.Select(Shown))));
        routes.Map("POST", Prefix + "/reset", (_, _) => ResetAll());
        routes.Map("GET", Accounts, (_, _) => Ok(List(simulator.All.Select(account => Shown(account)))));
        routes.Map("POST", Accounts, (request, _) => Add(request));
        routes.Map("GET", Account, Of((_, account) => Ok(Shown(account))));
        routes.Map("POST", Account + "/reset", Of((_, account) => Reset(account)));
        routes.Map("GET", Account + "/settings", Of((_, account) => Ok(SettingsJson.Shown(account.Settings))));
        routes.Map("PATCH", Account + "/settings", Of(Change));
        routes.Map("GET", Account + "/records", Of(Records));
        routes.Map("PUT", Account + "/records", Of(Put));
        routes.Map("DELETE", Account + "/records", Of((request, account) =>
            account.Remove(Demanded(request, "collection"), Demanded(request, "key")) ? WireAnswer.Empty(204) : NotFound("There is no such record.")));
        routes.Map("GET", Account + "/calls", Of((request, account) => Ok(Calls(request, account))));
        routes.Map("DELETE", Account + "/calls", Of((_, account) => Done(account.Calls.Clear)));
        routes.Map("GET", Account + "/counts", Of((_, account) => Ok(Counts(account))));
        routes.Map("GET", Account + "/faults", Of((_, account) => Ok(List(account.Faults.Planned.Select(Shown)))));
        routes.Map("POST", Account + "/faults", Of((request, account) => WireAnswer.Json(201, Shown(FaultRequest.Read(Body(request)).PlanIn(account.Faults)))));
        routes.Map("DELETE", Account + "/faults", Of((_, account) => Done(account.Faults.Clear)));
        routes.Map("DELETE", Account + "/faults/:number", Withdraw);
        if (simulator.System == "rackbeat")
            WebhookInspection.Map(routes, Of);
    }

    public static bool Has(WireRequest request) =>
        request.RawPath.StartsWith(Prefix, StringComparison.Ordinal) && (request.RawPath.Length == Prefix.Length || request.RawPath[Prefix.Length] == '/');

    public WireAnswer Answer(WireRequest request)
    {
        try
        {
            if (routes.Answer(request) is { } answer)
                return answer;
            return routes.MethodsOf(request) is { Count: > 0 } methods
                ? Refused(405, $"{request.Method} is not possible here.").With("Allow", string.Join(", ", methods))
                : NotFound("The inspection API has no such path.");
        }
        catch (Exception refused) when (refused is InspectionException or ArgumentException or JsonException)
        {
            return Refused(400, refused.Message);
        }
    }

    public static WireAnswer Ok(JsonNode body) => WireAnswer.Json(200, body);

    public static WireAnswer Done(Action action)
    {
        action();
        return WireAnswer.Empty(204);
    }

    public static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    /// <exception cref="InspectionException">The body is no JSON object.</exception>
    public static JsonObject Body(WireRequest request) =>
        request.Json() ?? throw new InspectionException("The body must be a JSON object.");

    private static WireAnswer Refused(int status, string message) => WireAnswer.Json(status, new JsonObject { ["message"] = message });

    private static WireAnswer NotFound(string message) => Refused(404, message);

    private static string Demanded(WireRequest request, string name) =>
        request.QueryValue(name) is { Length: > 0 } value ? value : throw new InspectionException($"The query must have '{name}'.");

    private Func<WireRequest, RouteValues, WireAnswer> Of(Func<WireRequest, SimulatedAccount, WireAnswer> answer) => (request, values) =>
        Find(values["account"]) is { } account ? answer(request, account) : NotFound("There is no such account.");

    private SimulatedAccount? Find(string id) => id == First ? simulator.All[0] : simulator.All.FirstOrDefault(account => account.Id == id);

    private JsonObject Home() => new()
    {
        ["system"] = simulator.System,
        ["seed"] = simulator.All[0].Seed,
        ["addresses"] = new JsonObject(simulator.Addresses.Select(surface => KeyValuePair.Create(surface.Key, (JsonNode?)surface.Value.ToString()))),
        ["accounts"] = List(simulator.All.Select(account => Shown(account))),
        ["paths"] = List(routes.All.Select(route => (JsonNode)$"{route.Method} {route.Pattern}")),
    };

    private WireAnswer Add(WireRequest request)
    {
        var settings = request.Body.Length == 0 ? [] : Body(request);
        var added = simulator.Add(behaviour => SettingsJson.Change(behaviour, settings));
        // The one place that tells tokens: whoever adds an account must be able to use it.
        return WireAnswer.Json(201, Shown(added, withTokens: true));
    }

    private WireAnswer ResetAll()
    {
        foreach (var account in simulator.All)
            account.Reset();
        return WireAnswer.Empty(204);
    }

    private static WireAnswer Reset(SimulatedAccount account) => Done(account.Reset);

    private static WireAnswer Change(WireRequest request, SimulatedAccount account)
    {
        SettingsJson.Change(account.Settings, Body(request));
        return Ok(SettingsJson.Shown(account.Settings));
    }

    private static WireAnswer Records(WireRequest request, SimulatedAccount account)
    {
        var collection = Demanded(request, "collection");
        if (request.QueryValue("key") is not { } key)
            return Ok(List(account.Records(collection)));
        return account.Record(collection, key) is { } record ? Ok(record) : NotFound("There is no such record.");
    }

    private static WireAnswer Put(WireRequest request, SimulatedAccount account)
    {
        var (collection, body) = (Demanded(request, "collection"), Body(request));
        try
        {
            account.Put(collection, body);
        }
        catch (Exception failure) when (failure is not ArgumentException)
        {
            // Nothing is checked, but what totals are made of may be missing or have another form.
            throw new InspectionException($"The record cannot be completed: {failure.Message}");
        }

        return WireAnswer.Empty(204);
    }

    private WireAnswer Withdraw(WireRequest request, RouteValues values)
    {
        if (Find(values["account"])?.Faults.Planned.FirstOrDefault(fault => Text(fault.Number) == values["number"]) is not { } planned)
            return NotFound("There is no such fault.");
        planned.Withdraw();
        return WireAnswer.Empty(204);
    }

    private static JsonArray Calls(WireRequest request, SimulatedAccount account)
    {
        var after = Number(request, "after", 0, long.MaxValue);
        var limit = (int)Number(request, "limit", MostCalls, MostCalls);
        return List(account.Calls.Matching(request.QueryValue("method") ?? "*", request.QueryValue("path") ?? "**", after, limit).Select(Shown));
    }

    private static long Number(WireRequest request, string name, long fallback, long most) => request.QueryValue(name) switch
    {
        null => fallback,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most => number,
        _ => throw new InspectionException($"'{name}' must be a number from 0 to {Text(most)}."),
    };

    private static JsonObject Counts(SimulatedAccount account) => new()
    {
        ["records"] = new JsonObject(account.Counts().Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value))),
        ["calls"] = account.Calls.Total,
        ["writes"] = account.Calls.Writes,
        ["routes"] = List(account.Calls.Counts().Select(Shown)),
    };

    private JsonObject Shown(SimulatedAccount account, bool withTokens = false)
    {
        var shown = new JsonObject { ["id"] = account.Id, ["address"] = $"{simulator.Addresses.Values.First()}{Accounts[1..]}/{account.Id}" };
        if (withTokens)
            shown["tokens"] = new JsonObject(account.Tokens.Select(token => KeyValuePair.Create(token.Key, (JsonNode?)token.Value)));
        return shown;
    }

    private static JsonObject Shown(SimulatedRoute route) => new()
    {
        ["surface"] = route.Surface,
        ["method"] = route.Method,
        ["route"] = route.Pattern,
    };

    private static JsonObject Shown(RouteCount count) => new()
    {
        ["surface"] = count.Surface,
        ["method"] = count.Method,
        ["route"] = count.Route,
        ["calls"] = count.Calls,
        ["byStatus"] = new JsonObject(count.ByStatus.Select(status => KeyValuePair.Create(Text(status.Key), (JsonNode?)status.Value))),
    };

    private static JsonObject Shown(RecordedCall call) => new()
    {
        ["sequence"] = call.Sequence,
        ["at"] = call.At.ToString("O", CultureInfo.InvariantCulture),
        ["surface"] = call.Surface,
        ["method"] = call.Method,
        ["route"] = call.Route,
        ["path"] = call.RawPath,
        ["query"] = call.Query,
        ["headers"] = new JsonObject(call.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        ["body"] = call.Body,
        ["status"] = call.Status,
        ["answer"] = call.Answer,
        ["fromCache"] = call.FromCache,
        ["fault"] = call.Fault,
    };

    private static JsonObject Shown(PlannedFault planned) => new()
    {
        ["number"] = planned.Number,
        ["fault"] = planned.Fault.Name,
        ["method"] = planned.Method,
        ["path"] = planned.Path,
        ["nth"] = planned.Nth,
        ["times"] = planned.Times,
        ["probability"] = planned.Probability,
        ["struck"] = planned.Struck,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
