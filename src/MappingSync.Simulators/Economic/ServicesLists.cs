using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>The lists of the new services: a cursor list, the same in pages, and how many there are.</summary>
internal static class ServicesLists
{
    /// <summary>Maps the three lists of a resource.</summary>
    /// <param name="routes">The table.</param>
    /// <param name="pattern">The resource.</param>
    /// <param name="answer">Answers a list; gets what follows the resource: nothing, <c>paged</c> or <c>count</c>.</param>
    public static void Map(RouteTable routes, string pattern, Func<WireRequest, RouteValues, string[], WireAnswer> answer)
    {
        routes.Map("GET", pattern, (request, values) => answer(request, values, []));
        foreach (var form in new[] { "paged", "count" })
        {
            string[] path = [form];
            routes.Map("GET", $"{pattern}/{form}", (request, values) => answer(request, values, path));
        }
    }

    /// <param name="request">The request.</param>
    /// <param name="path">What follows the resource: nothing, <c>paged</c> or <c>count</c>.</param>
    /// <param name="records">All records, as shown.</param>
    /// <param name="filterable">Properties that may be filtered.</param>
    /// <param name="pageSize">Records per page of the cursor list.</param>
    /// <param name="now">The time.</param>
    public static WireAnswer Answer(
        WireRequest request, string[] path, IEnumerable<JsonObject> records, IReadOnlyList<string> filterable, int pageSize, DateTimeOffset now)
    {
        var items = records.ToList();
        if (request.QueryValue("filter") is { Length: > 0 } filter)
        {
            try
            {
                items = items.Where(Filtering.Parse(filter, filterable)).ToList();
            }
            catch (FilterRefusedException refused)
            {
                return EconomicErrors.Problem(400, "BadFilterRequest", "Bad request.", refused.Message, now);
            }
        }

        if (path is ["count"])
            return WireAnswer.Json(200, JsonValue.Create(items.Count));
        if (path is ["paged"])
            return Paged(request, items, now);

        var start = request.QueryValue("cursor") is { Length: > 0 } cursor
            && int.TryParse(cursor, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
        var body = new JsonObject
        {
            ["items"] = new JsonArray([.. items.Skip(start).Take(pageSize).Select(item => (JsonNode)item)]),
        };
        // The absence of a cursor ends the list. `sort` is ignored here, as it really is.
        if (start + pageSize < items.Count)
            body["cursor"] = (start + pageSize).ToString("x8", CultureInfo.InvariantCulture);
        return WireAnswer.Json(200, body);
    }

    private static WireAnswer Paged(WireRequest request, List<JsonObject> items, DateTimeOffset now)
    {
        var query = new Dictionary<string, string>(
            request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())), StringComparer.OrdinalIgnoreCase);
        var skip = query.TryGetValue("skippages", out var s) && int.TryParse(s, CultureInfo.InvariantCulture, out var pages) ? pages : 0;
        var size = query.TryGetValue("pagesize", out var p) && int.TryParse(p, CultureInfo.InvariantCulture, out var wanted) ? wanted : 20;
        return size is < 1 or > 100
            ? EconomicErrors.Problem(400, "BadRequest", "Bad request.", "The field PageSize must be between 1 and 100.", now)
            : WireAnswer.Json(200, new JsonArray([.. items.Skip(skip * size).Take(size).Select(item => (JsonNode)item)]));
    }
}
