using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What belongs to the account itself: settings, currencies, apps.</summary>
internal sealed class RackbeatAccountApi(RackbeatState state, RackbeatBehaviour behaviour)
{
    private readonly Dictionary<string, decimal> customRates = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        // Settings know neither pages nor filters.
        routes.Map("GET", "/api/settings", (_, _) => WireAnswer.Json(200, new JsonObject
        {
            ["settings"] = new JsonArray([.. behaviour.Settings.Keys.Order(StringComparer.Ordinal).Select(name => (JsonNode)Setting(name))]),
        }));
        routes.Map("GET", "/api/settings/:identifier", OnSetting((_, identifier) => WireAnswer.Json(200, Setting(identifier))));
        routes.Map("PUT", "/api/settings/:identifier", OnSetting((request, identifier) => request.OnJson(body => Set(identifier, body))));

        routes.Map("GET", "/api/currency", (request, _) =>
            RackbeatLists.Answer(request, "currencies", behaviour.Currencies.Keys.Order(StringComparer.Ordinal).Select(Currency), ["code"]));
        routes.Map("GET", "/api/currency/:code", OnCurrency((_, code) => One(code)));
        routes.Map("PUT", "/api/currency/:code", OnCurrency((request, code) => request.OnJson(body => SetRate(code, body["rate"]))));
        routes.Map("PUT", "/api/currency/:code/reset", OnCurrency((_, code) =>
        {
            customRates.Remove(code);
            return One(code);
        }));
    }

    private Func<WireRequest, RouteValues, WireAnswer> OnSetting(Func<WireRequest, string, WireAnswer> answer) => (request, values) =>
        behaviour.Settings.ContainsKey(values["identifier"]) ? answer(request, values["identifier"]) : RackbeatErrors.NotFound("Setting");

    private Func<WireRequest, RouteValues, WireAnswer> OnCurrency(Func<WireRequest, string, WireAnswer> answer) => (request, values) =>
        behaviour.Currencies.ContainsKey(values["code"]) ? answer(request, values["code"]) : RackbeatErrors.NotFound("Currency");

    private WireAnswer Set(string identifier, JsonObject body)
    {
        if (body["value"] is not { } value)
            return RackbeatErrors.Invalid("value", "The value field is required.");
        behaviour.Settings[identifier] = value.ToString();
        return WireAnswer.Json(200, Setting(identifier));
    }

    private JsonObject Setting(string identifier) =>
        new() { ["identifier"] = identifier, ["value"] = behaviour.Settings[identifier], ["type"] = 1 };

    private WireAnswer SetRate(string code, JsonNode? rate)
    {
        if (rate?.GetValueKind() != JsonValueKind.Number || InvoiceAmounts.Of(rate) <= 0)
            return RackbeatErrors.Invalid("rate", "The rate must be greater than 0.");
        customRates[code] = InvoiceAmounts.Of(rate);
        return One(code);
    }

    private WireAnswer One(string code) => WireAnswer.Json(200, new JsonObject { ["currency"] = Currency(code) });

    private JsonObject Currency(string code)
    {
        var isCustom = customRates.TryGetValue(code, out var rate);
        return new JsonObject
        {
            ["code"] = code,
            ["rate"] = isCustom ? rate : behaviour.Currencies[code],
            ["is_custom"] = isCustom,
            ["updated_at"] = state.Now(),
            ["self"] = $"{state.Root}api/currency/{code}",
        };
    }
}
