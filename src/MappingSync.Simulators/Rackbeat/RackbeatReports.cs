using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>
/// The valuation report: what the stock was worth at the end of a day, told on the stage item by item. A value holds until the next
/// that is told.
/// </summary>
internal sealed class RackbeatReports(RackbeatState state, RackbeatBehaviour behaviour)
{
    private const string DateTo = "date_to";
    private readonly SortedDictionary<string, SortedDictionary<DateOnly, decimal>> values = new(StringComparer.Ordinal);

    public void SetValue(DateOnly day, string item, decimal value)
    {
        if (!values.TryGetValue(item, out var days))
            values[item] = days = [];
        days[day] = value;
    }

    public IReadOnlyList<(string Item, decimal Value)> ValuesAt(DateOnly day) =>
        [.. from item in values
            let known = item.Value.LastOrDefault(value => value.Key <= day)
            where known.Key != default
            select (item.Key, known.Value)];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/api/reports/valuation", (request, _) => Valuation(request, totalOnly: false));
        routes.Map("GET", "/api/reports/valuation/total", (request, _) => Valuation(request, totalOnly: true));
    }

    private WireAnswer Valuation(WireRequest request, bool totalOnly)
    {
        if (request.Query.Keys.FirstOrDefault(name => name != DateTo) is { } unknown)
            return RackbeatErrors.Message(422, $"Property '{unknown}' is not filterable");

        var day = DateOnly.FromDateTime(state.Instant.UtcDateTime);
        if (request.QueryValue(DateTo) is { } text
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return RackbeatErrors.Invalid(DateTo, "The date to does not match the format Y-m-d.");

        var lines = ValuesAt(day);
        var total = lines.Sum(line => line.Value);
        if (totalOnly)
        {
            return WireAnswer.Json(200, behaviour.ValuationTotalName is { } name ? new JsonObject { [name] = total } : []);
        }

        return WireAnswer.Json(200, new JsonObject
        {
            ["lineables"] = new JsonArray([.. lines.Select(line => (JsonNode)new JsonObject
            {
                ["number"] = line.Item,
                ["name"] = state.Find("products", line.Item)?["name"]?.DeepClone() ?? line.Item,
                ["value"] = line.Value,
            })]),
            ["total_value"] = total,
        });
    }
}
